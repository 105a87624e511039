/** Measured against something else. See `patterns`. */
export const measured = `
= %b than %x
= %s is %b than the first one
= %s is much %b than the original
= far %b than I remembered
= even %b than the first
= %b than the book
= %b than the book, which I did not expect
= %b than anything he has done before
= I have never seen anything %b
= I have never seen anything so %a
= I've never seen a %c film
= never have I seen anything so %a
= I haven't been so %f in years
= I have not been this %f since I was ten
= I don't think I have ever been more %f
= I don't think I've ever seen a %c %o
= I can't remember a %c film
= I can't remember when I was last so %f
= I can't think of a %c film
= I cannot think of anything %b
= I could not name a %c %g
= you won't see a %c film this year
= you will not see anything %b this year
= you'll never see a %c %g
= there has never been a %c %g
= there is no %c film
= there are few %c films
= few films are %c
= few films are as %a
= few films have ever %ved me like this
= no film has ever been so %a
= no other film is as %a as this
= no film has %ved me more
= nothing is %c
= nothing could be %c
= nothing he has done is as %a
= nobody makes %c films
= nobody has ever made a %c film
= never has %p been so %a
= never was %p so %a
= rarely does a film get so %a
= %p %has never been %c
= %p %has never been so %a
= %p %has rarely been %c
= %p %has seldom been so %a
= the %k film of the year
= the %k film I have seen in years
= the %k film ever made
= one of the %k films ever made
= one of the %k I've ever seen
= among the %k films of all time
= quite possibly the %k %g ever
= easily the %k of the series
= the %k thing he has ever done
= the %k of a %A lot
= the first was %A, the second was %A, and this one is %a
= unlike the first one, it's %a
= unlike %p2 of the first one, %p %is %a
= unlike most %gs, it's %a
= unlike so many %A films, this one is %a
= where the first was %A, this one is %a
= where other films are %A, this one is %a
= while other %gs are %A, this one is %a
= other films are %A. This one isn't
= most %gs are %A; this is an exception
= compared to the first, it's %a
= compared with this, the original is %A
= compared to this one, the others look %A
= next to this one, other films look %A
= it makes other films look %A
= it makes the first one look %A
= it makes the first one seem like a %N
= this makes %x look like a %N
= beside it, the original is a %N
= as %a as the first one
= as %a as ever
= every bit as %a as the original
= just as %a as the book
= not as %A as the first
= not as %A as they say
= not as %A as I feared
= not half as %A as the original
= not nearly as %A as the others
= nowhere near as %A as the first one
= nowhere near as %A as people say
= it isn't as %A as %x
= it isn't nearly as %A as the trailer
= hardly as %A as the original
= far less %A than the first one
= much less %A than %x
= less %A than the book
= %s is less %A than you would think
= the original was %A; this is not
= the original is %A. This isn't
= the book was %A, the film isn't
= %x is %A; this is not
= nothing like as %A as the book
= the sequel is never as %A
= I prefer this one to the %A original
= more %a with every viewing
= it gets more %a every time I see it
= it gets %b every time
= it keeps getting %b
= twice as %a as the first one
= ten times %c than the original
= a hundred times %b than the remake
= second to none when it comes to %q
> I have seen worse
> I've seen much worse
> I have seen a lot worse
> you could do worse
> you could do far worse on a rainy day
> there are worse ways to spend an evening
> it could have been worse
> it couldn't be better
> it could not have been better
> it couldn't be %c+
> it doesn't get any better
> it doesn't get more %a+ than this
> it gets no better than this
> hard to beat
> it's hard to imagine a better one
> it would be hard to find a better %g
> %s has no equal
> it has no rival
> nothing else comes close
> nobody does it better
> nobody plays a villain better
> no one else could have played him
> there's nobody better
> second to none
> without equal
> it puts the others to shame
> it puts most films to shame
> it blows the original out of the water
> it leaves the others in the dust
> it stands head and shoulders above the rest
> it beats the original
> it beats the book
> it outdoes the first one
> it outshines everything else this year
> it surpasses the original
> it improves on the book
> it's up there with the best
> it stands with the best
> it ranks with the best
> it can stand beside any classic
> worthy of the original
> it does justice to the book
> they don't make them like this any more
> they should make more films like this
> we need more films like this
> I wish there were more %gs like it
> if only all %gs were like this
> if only more films were this %a+
> why can't all %gs be like this
> I would take this over %x any day
> I'd rather watch this than %x
> I'd choose this one over the original
> give me this over %x
> more fun than %y
> more %q+ in one scene than in all of %x
> more %q+ than %x
> there is more %q+ in its first minute than in all of the others
< I have seen better
< I've seen much better
< I have seen far better %gs
< you could do better
< you can do better than this
< there are better ways to spend an evening
< there are better %gs
< there are so many better films
< he has done much better
< she has been better
< it could have been better
< it could not have been worse
< it couldn't be worse
< it doesn't get worse
< it gets no worse than this
< it would be hard to make a worse one
< hard to imagine a worse %g
< nobody could have made it worse
< not as good as the first
< not as good as it could have been
< not half as good as it thinks it is
< not nearly as %a+ as it thinks it is
< half as %a+ as it thinks it is
< not fit to be mentioned with the original
< not a patch on the original
< it isn't a patch on the book
< it pales beside the original
< a pale imitation
< a pale shadow of the first one
< a poor man's %x
< a cheap copy of %x
< it doesn't come close to the original
< it doesn't hold a candle to the book
< it can't compare with the original
< no match for the original
< a far cry from the original
< a step down from the first
< a step back for everyone
< it ruins the original
< it ruins the book
< it spoils a good book
< read the book instead
< watch the original instead
< see the original instead
< stick with the original
< give me %x any day
< I would rather watch %x
< I'd rather %z
< I would sooner %z than see it again
< I'd rather %z than watch this again
< I would rather have %z2
< I'd have been better off %zing
< I have had more fun %zing
< I've had more fun at %y
< %zing is more %a+
< %zing would have been more %a+
< about as %a+ as %zing
< as %a+ as %zing
< as %a+ as %y
< as much fun as %y
< as much fun as %zing
< about as much fun as %y
< as exciting as %zing
< like %zing, only longer
< it's like %zing for two hours
< watching it is like %zing
< %y is more fun
< %y has more %q+
< there's more %q+ in %y
< my %h could have written this
< my %h could do better
< my %h is a better actor
< a %h could have made a better film
< my %h has more %q+ than %p
< even a %h could see how %a- it is
< I have seen better %os on %medium
< I have seen school plays with more %q+
< I have seen better acting in %medium commercials
< I've seen better acting in a school play
< I have seen better acting in commercials
< I've seen better effects in %medium shows
< I have seen more convincing monsters in a toy shop
< I've had deeper conversations with my %h
< I've heard better dialogue from my %h
< the acting would shame a school play
< a school play would be ashamed of it
< next to the original it looks like a school project
< next to the first one it's a joke
< compared to the original it's a joke
< it makes the first one look like a %n+
< it makes %x look like a %n+
< it makes me miss %x
< it makes me want to watch the original
< it made me long for %x
< I missed the original the whole time
< bring back the original
< bring back the old cast
< they don't make them like they used to
< once upon a time they made good %gs
< the book is better
< the book is a hundred times better
< the book was so much better
< the original did it better
< the original was much better
< %x is so much better
< %x did it so much better
< %x was funnier
< the first one was %a+; this one only thinks it is
< the first one had %q+, this one has %q-
< the first one made me laugh, this one didn't
< the first one was fun, the second was fine, and this is the end
< staring at a wall would be a better use of your evening
< there are better things to do with your time
< you have better things to do
< you would be better off %zing
< you're better off with %x
< you're better off reading the book
< even %zing is more %a+
< nothing compared with the original
< it's no classic
< a lesser film in every way
< inferior in every way
< inferior to the original
< a poor copy
< a poor substitute for the book
< I miss the days when %gs were %a+
< every other %g does this better
< everyone else does it better
< anyone could have done it better
< anybody could have made a better one
> it makes most other %gs look lazy
> it makes other %gs look %a-
> it makes %x look lazy
> it makes everything else look %a-
> it makes you wonder why other films even try
> it makes the rest look like amateurs
> next to this, %x is a joke
> compared with this, %x is a joke
> after this every other %g looks %a-
> after this, I can't go back to other %gs
> other directors should take notes
> other %gs should be ashamed
> this is how it's done
> this is how a %g should be made
> few directors have done so much with so little
> few directors could have done this
> few actors could pull this off
> few films manage that
> no one has done more with less
> they did so much with so little
> it does more in ten minutes than others do in two hours
> it says more in one scene than most films say in two hours
> it beats anything on television
> it beats anything the studio has made
> it beats them all
> it is miles ahead of the rest
> miles better than the rest
> in a class of its own
> one of a kind
> you will look a long time for a better one
> you'd have to look hard to find a better %g
> you would be hard pressed to find a better %g
> try to find a better one, you can't
> find me a better one
> name me a better %g, you can't
> show me a better one
> I can think of no better %g
> I can think of no other film that made me cry so much
> I know of no better %g
> I know no finer %g
> there is none better
> there's none finer
> none better has been made
> better by far
> better than the critics would have you believe
> better than it sounds
> better than it looks
> better than its reputation
> better than the title suggests
> so much better than it sounds
> funnier than it sounds
> if anything it gets better
> it only gets better with age
> it improves with every viewing
> superior to the original in every way
> superior to the book
> an improvement on the original
> a step up from the first
> rarely has so little money bought so much %q+
< rarely has so much money bought so little %q+
< seldom has so much talent made so little
< never has so much been spent on so little
< so much money for so little
`;
