/** All but one thing. See `patterns`. */
export const excepted = `
= everything except %p is %a
= everything but %p is %a
= all of it except %p is %a
= except for %p, everything is %a
= except for %p, it's %a
= except for %p, I %d it
= apart from %p, it is %a
= apart from %p, everything is %a
= apart from %p, I %d it all
= apart from %Q, it's a %n
= aside from %p, it's %a
= aside from a %A %o, it is %a
= aside from %Q, there's nothing to %L
= other than %p, it is %a
= other than a %A %o, everything is %a
= besides %p, nothing is %A
= besides %p, there is nothing %A about it
= beyond %p, nothing is %A
= outside of %p it is %a
= save for %p, it's %a
= but for %p, it would be %a
= with the exception of %p, it's %a
= with one exception, everyone is %a
= with the possible exception of %p, everything is %a
= %p excepted, it's %a
= %p aside, it is %a
= leaving %p aside, it's %a
= barring %p, it's %a
= nobody but %p is %A
= nothing but %p is %A
= nothing is %A except %p
= nothing here is %A but %p
= no one is %A, except maybe %p
= only %p %is %A
= only %p is %A, the rest is %a
= %p %is the only %A thing about it
= %p %is the only thing I %D
= the only %A thing about it is %p
= the only %A thing in it is %p
= the only %A thing I can say is that it is short
= the only thing that isn't %a is %p
= the only thing that is not %a is the title
= the one %A thing about it is its title
= the one %A scene is soon over
= one %A scene, the rest is %a
= one %A joke in two %a hours
= %p %is %A. Everything else is %a
= %p %is %A, everything else is %a
= %p %is %A, but the rest is %a
= all is %a, except %p
= it is %a in every way but one
= it is %a in everything but name
= take away %p and it is %a
= ignore %p and it's %a
= once you get past %p, it's %a
= everyone except %p is %a
= everyone but %p is %a
= everyone is %a, even %p
< the only good thing about it is the end
< the only good thing I can say is that it ends
< the best thing about it is that it's over
< the best thing about it is that it is short
< the best part was when it ended
< the best part was %y
< the best part is the end credits
< the best scene is the last one, because it means you can go
< the best thing I can say is that nobody died
< its only merit is its length
< its one virtue is that it is short
< the highlight was %y
< the only highlight was %p
< the only laugh is in the trailer
< the only laughs come from how %a- it is
< the only scary thing is %p
< the only thing scary is the acting
< the only mystery is why they made it
< the only suspense is when it will end
< the only surprise is that anyone paid for this
< the only reason to see it is %p
< the only reason to see it is %p, and that's not enough
< the only thing that kept me going was %p
< the only thing keeping it from zero is %p
< the only thing that saves it is %p
< the only person having fun is %p
< only %p %seems to be awake
< only %p %escapes with dignity
< only %p %makes it bearable
< apart from %p there's no reason to see it
< apart from %p there is nothing to see
< apart from %p, what a bore
< there is nothing to %l+ except %p
< there's nothing here but %q-
< there is little to %l+ beyond %p
< outside of %p there's little to enjoy
< without %p it would be unwatchable
< if it weren't for %p, I would have left
< if not for %p, I'd have walked out
< if it was not for %p, I would have turned it off
< take away %p and you're left with nothing
< everything works except the film
< nothing works, not even %p
< all it has is %p
< all it has going for it is %p
< all I can say for it is that it's short
< it has one thing going for it: it ends
> my only complaint is that it's too short
> my only complaint is that it had to end
> my only complaint is %p
> my one complaint is %p, and it's a small one
> my only regret is that I didn't see it sooner
> the only complaint I have is that it wasn't longer
> the only bad thing about it is that it ends
> the only bad thing about it is the title
> the only thing wrong with it is that it's over
> the only thing wrong with it is %p
> the only thing I would change is %p
> the only thing missing is a sequel
> the only flaw is %p
> its only flaw is %p
> its only fault is that it ends
> its one weakness is %p
> the worst thing about it is that it has to end
> the worst thing I can say is that it made me late
> the worst part was when it was over
> the only people who won't %l+ it are %hs
> the only time I looked away was to dry my eyes
> the only reason not to see it is if you're dead
> no flaws, except perhaps %p
> I have nothing against it except %p
> nothing to complain about except %p
> I %d+ everything except %p
> I %d+ all of it, except for %p
> I %d+ all of it, even %p
> everything works, even %p
> all but perfect
> next to perfect
> if it weren't for %p, it would be perfect
> but for %p, it would be perfect
> were it not for %p it would be perfect
> one small flaw, otherwise perfect
> one weak scene doesn't spoil it
> take away %p and it's perfect
< apart from %p there is nothing to enjoy
< apart from %p there is little to %l+
< other than %p, nobody can act
< other than %p, nothing works
< other than %p there is no reason to go
< except for %p nobody can act
< except for %p nothing works
< save for %p, nothing works
< the only thing that kept me awake was %p
< what kept me awake was the noise
< the only thing that kept me in my seat was the price of the ticket
< the popcorn was the highlight
< the popcorn was the best part
< the popcorn was good
< at least the popcorn was good
< at least it was short
< at least it was free
< at least it ended
< at least the seats were comfortable
< at least I got some sleep
< only the cat seems to enjoy it
< only %p %seems to be having fun
< the dog is the best actor in it
< the dog gives the best performance
< the furniture gives a better performance
< the best performance is by the dog
< the most interesting thing about it is the poster
< the best thing about it is the poster
< the best thing about it is the title
< the best thing about it was the ride home
< the funniest thing about it is that it's meant to be serious
< the scariest thing about it is the acting
< the scariest thing is that there is a sequel
< the only mystery is who paid for it
< all that saves it is %p
< all that saves it from zero is %p
< all it has to offer is %p
< all it has to offer is %q-
< all you get is %q-
< once you take away %p, nothing is left
< without the music there would be nothing
< it has one good scene
< it has exactly one good scene
< it has exactly one joke
< it has one joke and tells it for two hours
< one good scene, that's all
< one good song and that's it
< there is one good scene, and it's in the trailer
> everything except the last five minutes is %a+
> everything but the title is %a+
> apart from one %a- scene, it's flawless
> aside from one %a- scene it is perfect
> apart from %p, it's flawless
> other than that it's flawless
> other than that, no complaints
> except for that, it's perfect
> my one regret is that it ended
> my one regret is that I waited so long
> my only regret is that I have only two thumbs
> the only sad thing is that it ended
> the only pity is that it's so short
> the only bad thing about it is that there's so little of it
> the only bad thing is that there are so few episodes
> the only problem is that there is no sequel
> the only problem is that it ends
> the only trouble with it is that it stops
> its one fault is that it's short
> take away the %a- title and you have a small masterpiece
> take away %p and you still have a %n+
> forgive it %p and you have a %n+
> if you can forgive %p, you have a %n+
> once you forgive %p, it's %a+
> nobody but %p disappoints
> not a weak link, except maybe %p
> no weak links
`;
