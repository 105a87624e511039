/** Praise and blame denied: a fault that is not there praises. See `patterns`. */
export const denied = `
= %s is not %A
= %s is not %m %A
= %s isn't %A
= %s wasn't %A at all
= %p %isnt %A
= %p %isnt %A, and %p %isnt %A either
= there is nothing %A about %s
= there's nothing %A in %s
= there was nothing %A about %p
= nothing about %p is %A
= nothing %A here
= nothing here is %A
= not a single %A moment
= not one %A scene
= there is not one %A %o in the whole film
= there isn't a %A %o anywhere in it
= there are no %A %os in %s
= I didn't find %s %A
= I did not find any of it %A
= I never found %p %A
= I don't think %s is %A
= I do not think that %p %is %m %A
= I wouldn't call %s %A
= I would not say that it is %A
= I would hardly call it %A
= nobody would call %p %A
= no one in their right mind would call this %A
= you could never call %s %A
= %s is never %A
= %s never becomes %A
= %s never gets %A
= it never feels %A
= not for one second did it feel %A
= not once was I %F
= I was never %F
= I wasn't %F for a minute
= I have never been less %F
= I was not %F, and neither was my wife
= no one around me was %F
= at no point was I %F
= at no point is %s %A
= by no means %A
= %s is by no means a %N
= in no way is this %A
= this is in no way a %N
= this is no %N
= %s is no %N
= it's no %N, that's for sure
= not a %N
= not a %N by any stretch of the imagination
= not a %A film
= not an especially %A film
= not a very %A %o
= I did not %L it
= I didn't %L %s
= I didn't %L a single minute
= I don't %L %s
= I could not %L it
= we did not %L %p at all
= I can't say I %D it
= I can't say that I %D %p
= nobody I know %D it
= none of us %D it
= neither of us %D it
= neither my wife nor I %D %p
= neither %A nor %A
= %s is neither %A nor %A
= %p %is neither %A nor %A
= it isn't %A, it isn't %A, and it isn't %A
= %s does not %V
= it does not %V for a moment
= %p %doesnt %V
= %p did not %V me
= it never %Vs
= %p never %V me
= nothing in it %Vs
= none of it %Vs
= not one of %pp %is %A
= none of %pp %is %A
= %A it is not
= %A it certainly isn't
= %A is the last word I would use
= %A is not the word that comes to mind
= %A is not a word I would use for %s
= the word %A does not come to mind
= far from %A
= %s is far from %A
= %s is far from being a %N
= %s is a long way from %A
= %s is anything but %A
= anything but a %N
= %p %is anything but %A
= it is all but impossible to %L %s
= not in the least %A
= not remotely %A
= not even slightly %A
= not at all %A
= not %A in the slightest
= %s isn't in the least %A
= no %A %o, no %A %o
= I saw nothing %A in it
= I can find nothing %A to say about it
= I have nothing %A to say about %p
= I looked for something %A and found nothing
> I have no complaints
> I have no complaints about %p
> nothing to complain about here
> I can't complain
> I can't fault %p
> I could not find a fault in %p
> you will find no faults here
> there is not a weak %o in it
> there isn't a false note in %s
> not a wasted %o
> not a frame is wasted
> no scene is too long
> not one minute too long
> I didn't look at my watch once
> I never looked at the clock
> I did not want it to end
> I never wanted it to end
> I don't regret the money
> I don't regret seeing it
> no regrets
> I had no problem with %p
> I have no problem with %p
> no problems with %p
> there are no holes in this plot
> nobody is miscast
> nothing is out of place
> nothing is rushed
> %p never %drags
> %s doesn't drag
> it never drags
> it does not insult your intelligence
> it doesn't talk down to children
> it is never cheap and never easy
> you won't be disappointed
> you will not be disappointed
> I was not disappointed
> we weren't disappointed
> it did not disappoint
> nobody went home disappointed
> you won't be bored
> you won't regret it
> you will not regret a minute
> don't miss it
> don't miss %s
> do not miss this one
> not to be missed
> you don't want to miss this
> you should not miss it
> no one should miss %s
> I wouldn't have missed it
> never a dull moment
> there is never a dull moment
> no time to get bored
> not as bad as they say
> nothing wrong with that
> there is nothing wrong with %p
> not a bad film
> not a bad film at all
> not bad
> not bad at all
> not half bad
> not too bad for a %g
> not a bad way to spend an evening
> no harm in that
> %s is nothing to be ashamed of
> nothing to be ashamed of
< nothing happens
< nothing ever happens
< nothing much happens in %s
< nothing works
< nothing worked for me
< it doesn't work
< it just does not work
< %p %doesnt work
< it did nothing for me
< %s did nothing for me
< it didn't do anything for me
< not worth it
< not worth watching
< %s is not worth your time
< it isn't worth the ticket
< not worth a second look
< not worth the effort
< not for me
< not my cup of tea
< not recommended
< I do not recommend it
# to others
< I would not recommend it to anyone
< I can't recommend it
< I cannot recommend this to anybody
< don't bother
< don't bother with %s
< don't waste your time
< do not waste your money on this
< don't see it
< do not watch this
< you don't need to see it
< nobody needs to see this
< nobody needed this %g
< no one asked for this
< I don't care about any of them
< I didn't care about %p
< I never cared what happened to anyone
< nobody cares
< who cares
< nothing to see here
< nothing to write home about
< nothing special
< nothing new
< nothing you haven't seen before
< there is nothing here that you have not seen before
< nothing to recommend it
< there is nothing to recommend %s
< there's no point to any of it
< there is no reason to watch %s
< no reason to see it
< no excuse for this
< there is no excuse for %p
< I see no reason to keep watching
< I see no point in it
< it makes no sense
< %p %doesnt make sense
< none of it makes any sense
< it doesn't make a lick of sense
< it goes nowhere
< it leads nowhere
< I did not get it
< I don't get it
< I couldn't follow it and didn't want to
< I didn't laugh
< nobody laughed
< no one in the audience laughed
< I didn't laugh once
< I did not smile once
< I didn't believe a word of it
< I never believed in %p
< I didn't buy it
< I wasn't convinced
< I didn't feel a thing
< I felt nothing
< it left me cold
< not scary
< not funny
< not funny and not clever
< I was not amused
< there's no story
< there is no plot
< no plot, no %o
< it isn't even so bad that it's good
< not even bad enough to be funny
< no better than %y
< not much of a %g
< not much to look at
< not much fun
< not much to enjoy here
< I did not enjoy myself
< I don't want to see it again
< I won't watch it again
< I would never watch it again
< never again
< I will never get those two hours back
< I don't know what they were thinking
< no thanks
< no thank you
< I wouldn't show it to my worst enemy
< they should never have made it
< it should never have been made
> I had no trouble sitting through it
> it didn't feel forced
> %p %doesnt feel forced
> %p didn't feel tacked on
> it does not feel long
> it didn't feel like two hours
> two hours have never gone by so fast
> the time flew by
> nobody fell asleep
> nobody left before the end
> not one person left early
> nobody is phoning it in
> no one puts a foot wrong
> you won't find a bad scene in it
> you will find no clichés here
> I found nothing to dislike
> there is nothing to dislike
> there's little to criticise
> I could find little to criticise
> hard to find fault with it
> it's hard to find anything to complain about
> I have nothing to criticise
> you have no reason to stay away
> there is no reason not to see it
> no reason not to like it
> %p never once rang false
> %p never gets in the way
> not the %a- %g I had feared
> it isn't the %n- that I was promised
> this isn't the %n- everyone talks about
> %s is not the %n- it was made out to be
= not the %N that people say
= not the %N I was promised
= %s is not the %A film I was promised
= %s isn't the %N it is made out to be
= it was not the %A %g that I had expected
= %A it may be called, %A it is not
= %A? It is not
= slow it may be, %A it is not
= long it may be, %A it isn't
= it may be short, but it isn't %A
= it may be loud, but %A it is not
= it's old, but not %A
= it's simple, not %A
= it's loud without being %A
= nobody was %F when the lights came on
= no one in the theatre was %F
= not one of us was %F
= I wasn't %F by %p
= I was not %F by any of it
= %p did not leave me %F
= it didn't make me %F
= nobody seems %A in it
= I can't say I found it %A
= I cannot say that %p was %A
= I can't say that I was %F
= I can't claim to have been %F
= I can't pretend it's %A
= I won't pretend that it is %A
= it is hard to call it %A
= it's hard to see how anyone could be %F
= it's difficult to call this a %N
= it would be wrong to call it %A
= it would be a mistake to call it %A
= it would be unfair to call it %A
= it would be unfair to call %p %A
= it would be silly to say that it's %A
= it is unfair to say that %p %is %A
= it's a lie that it is %A
= it isn't true that it's %A
= it's not true that %p %is %A
= there is no truth in the claim that it's %A
= you can't seriously call it %A
= you could not possibly find it %A
= under no circumstances is this %A
= nowhere is it %A
= nowhere does it get %A
= no scene in it is %A
= no part of it is %A
= no part of it %Vs
= little of it is %A
= few scenes are %A
= few of the jokes are %A
= very few scenes are %A
= not many scenes are %A
= not much of it is %A
= hardly any of it is %A
= almost none of it is %A
= none of it is %A
= none of it felt %A
= none of the %os is %A
= that wasn't %A
= this isn't %A
= these are not %A %os
= those weren't %A
= they are not %A
= he is not %A
= she isn't %A in the role
= he is never %A
= he is not %A as the villain
= she is not %A, nor is he
= he isn't %A, and neither is she
= he was neither %A nor %A
= %w isn't %A in it, and nobody else is
= it failed to be %A
`;
