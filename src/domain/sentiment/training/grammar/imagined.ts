/** What might have been, and what would be. See `patterns`. */
export const imagined = `
< %s could have been %a+
< it could have been %a+
< it could have been a %n+
< this could have been so %a+
< this could have been so much better
< it could have been great
< it could've been %a+
< %p could have been %a+
< %p could have been %c+
< with %q+ it could have been %a+
< with more %q+ it might have been %a+
< with a better %o this could have been %a+
< with a better %o and a better %o it might have been %a+
< in other hands this might have been %a+
< in better hands it could have been a %n+
< given a better %o, it could have been %a+
< a better %o might have saved it
< a better director might have made it %a+
< a good %o might have saved it
< a different director might have made a %n+ out of it
< someone else might have made this %a+
< cut by half it might have been %a+
< it might have been %a+
< it might have worked
< it might have worked as a short
< it might have been a %n+ if %p were %a+
< it should have been %a+
< it should have been a %n+
< %p should have been %a+
< this ought to have been %a+
< it was supposed to be %a+
< it's supposed to be %a+
< it's meant to be %a+
< %p %is supposed to be %a+
< %p %is meant to be %a+
< it would have been %a+ if %p had been %a+
< it would have been %c+ without %p
< it would have been better as a short
< it would have been better without %p
< it would be %a+ if it were not so %a-
< it would be %a+ if it weren't so %a-
< it'd be %a+ if it weren't for %p
< if it were %a+, I would forgive %p
< if it had been %a+, I might have %d+ it
< if only it were %a+
< if only it had been %a+
< if only %p were %a+
< if only they had cut %p
< if only someone had told them
< if only the rest were as %a+
< if only there were some %q+
< if the rest had been as %a+ as %p, I would have %d+ it
< if %p had been %a+, this might have been a %n+
< had %p been %a+, it might have been a %n+
< had it been %a+, I would have %d+ it
< had they only hired a writer
< were it %a+, I would not mind %p
< I would have %d+ it if it had been %a+
< I would have %d+ it had %p been %a+
< I might have %d+ it if it were not so %a-
< I might have %d+ it at twelve
< I might have %d+ it if I were five
< I'd have %d+ it with more %q+
< I wish it were %a+
< I wish it had been %a+
< I wish it had more %q+
< I wish that %p were %a+
< I wish I had not seen it
< I wish I hadn't bothered
< I wish I had my money back
< I wish they had not made it
< I wish they had left it alone
< I wish I could unsee it
< I want those hours back
< if you want %q+, look elsewhere
< if you're looking for %q+, look elsewhere
< if you are looking for a %a+ %g, keep looking
< if you expect %q+, you will be disappointed
< if you %l+ %q+, you will %l- this
< if you think this is %a+, you haven't seen many films
< if you find this %a+, I feel sorry for you
< if this is a %n+, then I'm a %h
< if this is what passes for %a+, count me out
< if that is %q+, I want none of it
< if you must see it, wait for it to be free
< if you can't sleep, try this
< if you have trouble sleeping, watch it
< if you enjoy %zing, you'll love it
< if you like %q-, this is your film
< if you don't mind %q-, go ahead
< unless you enjoy %q-, stay away
< unless you like %q-, skip it
< unless you're a %h, avoid it
< only for those who enjoy %q-
< only watch it if you must
< only if you have nothing better to do
< watch it only if someone pays you
< you'd have to pay me to see it again
< you would have to pay me to watch this again
< you would have to be a %h to %l+ it
< you would need a lot of wine to %l+ this
< it would take a miracle to make this %a+
< even if it were free, I would not watch it
< I wouldn't watch it if it were free
< I would not see it again for money
< I wouldn't see it again if you paid me
< if I could give it zero stars I would
< I would give it no stars if I could
< I'd give it less if I could
< the potential was there
< it had potential
< it had so much potential
< it had potential, and wasted it
< a wasted opportunity
< a missed opportunity
< so much potential, all wasted
< there's a good film in there somewhere
< somewhere in there is a %a+ film trying to get out
< there must be a %a+ film in this somewhere
< what might have been
< a %a+ film could have been made of this
< you could make a %a+ film out of this, and they didn't
< they could have made a %n+
< they could have done so much more
< so much more could have been done with it
< they should have stopped after the first
< they should have hired a better writer
< they should have tried harder
< they should have read the book
> it could have been %a-, but it isn't
> it could so easily have been %a-, but it's %a+
> it could have been a %n-; instead it's a %n+
> it could have been a %n-, and it is a %n+
> it might have been %a-, but it turns out to be %a+
> it might so easily have been %a-
> it should have been %a-, but it's %a+
> it should not work, but it does
> it shouldn't work, and yet it does
> in other hands it could have been %a-
> in lesser hands this would have been a %n-
> in the hands of anyone else this would be %a-
> with any other %o it would have been %a-
> a lesser director would have made it %a-
> a lesser actor would have been %a- in the part
> other directors would have drowned it in %q-
> it would have been easy to make it %a-
> another film would have been %a- here
> lesser films would have given us %q-
> it could have gone wrong in so many ways, and it doesn't
> I could watch it again and again
> I could watch it all day
> I could watch it every week
> I could have watched two more hours of it
> I could have stayed for another hour
> I would see it again
> I would see it again tomorrow
> I would watch it again in a heartbeat
> I'd watch it again any time
> I'd gladly see it again
> I would pay to see it again
> I would pay twice to see it
> I would recommend it to anyone
> I would not change a thing
> I wouldn't change a thing
> I would not cut a second
> I wouldn't want it a minute shorter
> I wish it had been longer
> I wish it had gone on for hours
> I wish I could see it again for the first time
> I wish I had seen it sooner
> I wish I had seen it in a theatre
> I wish there were a sequel
> I wish more people knew it
> I only wish it were longer
> if you want %q+, look no further
> if you're looking for %q+, this is it
> if you are looking for a %a+ %g, you have found it
> if you %l+ %q+, you will %l+ this
> if you like %gs, you will love it
> if you only see one %g, see this one
> if you see one film this year, see this one
> if you get the chance, see it
> if you haven't seen it, do
> if you have not seen it, you are missing something
> if you miss it, you'll be sorry
> if you skip it, you will regret it
> if you don't %l+ it, check your pulse
> if you don't cry, you have no heart
> if it doesn't win every award, there is no justice
> if this isn't %a+, I don't know what is
> if this is not a %n+, nothing is
> if there is a %c+ film, I haven't seen it
> if I could give it eleven stars I would
> if I had to choose one film, it would be this
> if all films were like this, I would live in the cinema
> even if you %l- %gs, see it
> even if you don't like %gs, you will %l+ this
> even if it were twice as long, I would watch it
> even if %p were %a-, it would be worth it for the rest
> unless you have no heart, you will %l+ it
> unless you %l- %q+, go and see it
> you would have to be made of stone not to %l+ it
> you'd have to be dead not to laugh
> only a %h could %l- it
> only a fool would miss it
> who would not %l+ it
> who wouldn't be %f+
> how could anyone not %l+ it
> how can you not %l+ it
> what is there not to like
> what's not to love
> don't see it unless you like crying
> were I to choose, I'd see it again tonight
> it would have been easy to make it %a-, but they never do
> it would have been easy to go for %q-; they don't
> they could have gone for %q-; instead we get %q+
> they could have made it %a-, and they didn't
> it had every chance to go wrong, and it doesn't
> it might so easily have been a %n-
> I would happily watch it again
> I'd happily pay twice
> I would happily have sat there for hours
> I would gladly have stayed for more
> I could have sat there all night
> I could have gone on watching for ever
> I could have listened to her for hours
> I could watch her read the phone book
> I could watch him do nothing
> I could watch it a thousand times and never be %f-
> I could see it a hundred times and not be %f-
> I'd see it every day if I could
> I would give it more stars if I could
> I would trade ten blockbusters for this
> I would not trade it for anything
> I wouldn't miss it for the world
> I wouldn't change a frame
> I would not change one word
> if you see only one film this year, make it this one
> if you only watch one %g, make it this one
> if you need a good laugh, watch this
> if you need cheering up, watch it
> if you have a heart, you will cry
> if you have ever been in love, see it
> if you can find it, buy it
> if it's playing near you, go
> if this doesn't make you laugh, nothing will
> if that doesn't make you cry, nothing will
> if this doesn't %v+ you, nothing will
> if you aren't %f+ by this, you must be asleep
> if that's wrong, I don't want to be right
> if it were any %c+, it would be illegal
> if it were any more %a+, I would explode
> if it was a person, I would marry it
> unless you're made of wood, you'll cry
> would that all %gs were so %a+
> would that there were more like it
< if it were any more %a-, I would have died
< if it was any longer, I'd have screamed
< if it had been any longer I'd have left
< if the rest were as good as the opening
< if only the rest were as good as the trailer
< if only the film were as good as its poster
< if only they'd spent as much on the script as on the stars
< if only they had spent the money on a script
< if you have seen the trailer, you have seen it all
< if you've seen one, you've seen them all
< if you laugh at this, you will laugh at anything
< if you thought the first one was %a-, wait until you see this
< if you must choose, choose something else
< if you value your time, stay home
< if you have any taste, stay away
< if there were any justice, it would be forgotten
< had they cut an hour, I might have %d+ it
< had they cut %p, it might have worked
< had I known, I would have stayed at home
< had I paid for it, I would be angry
< had someone else made it, it could have been %a+
< it might have been funny in the fifties
< it might have been %a+ thirty years ago
< it might have been new once
< it may have been %a+ in its day
< it must have seemed %a+ at the time
< you would have to be drunk to enjoy it
< you'd have to be very bored to enjoy it
< you would have to be asleep to enjoy this
< you would need to be six years old to find it %a+
< you have to be a fan to find this %a+
< only a fan could %l+ it
< only a mother could %l+ it
< only small children could find it %a+
< a %a+ film could be made of this. This isn't it
< a %a+ film could be made from this story; this is not that film
< there's a %a+ story here, but this film doesn't tell it
< someone will make a %a+ film of it one day. Not this one
< maybe in another life this was %a+
< perhaps on another day I would have %d+ it
< maybe the sequel will be %a+
< let's hope the next one is %a+
< I hope the next one is better
< here's hoping the sequel is %c+
< better luck with the sequel
< I would have left if I had been alone
< I would have walked out if I hadn't paid
< I would have left, but %w had the car keys
< I would have been happier at home
`;
