/** “Cannot recommend it enough”, “could not leave fast enough”. See `patterns`. */
export const neverEnough = `
= I can't tell you how %a it is
= I can't tell you how much I %d it
= I can't say how much I %d it
= I cannot begin to tell you how %a it was
= I cannot describe how %a it is
= I can't describe how much I %d it
= words can't describe how %a it is
= words cannot express how much I %d %s
= words fail me, it's so %a
= there are no words for how %a it is
= there aren't enough words to say how %a it is
= no words can do justice to how %a it is
= I can't stress enough how %a it is
= I cannot stress enough how much I %d it
= I cannot emphasize enough how %a %p %is
= I cannot overstate how %a it is
= it's impossible to overstate how %a it is
= you can't imagine how %a it is
= you cannot imagine how much I %d it
= you have no idea how %a it is
= I can't believe how %a it is
= I can't believe how much I %d it
= I couldn't believe how %a %s was
= I can't get over how %a it is
= I still can't get over how %a %p %is
= I can never say often enough how %a it is
= it can't be said enough: it's %a
> I can't recommend it enough
> I can't recommend it highly enough
> I cannot recommend %s enough
> I can't recommend it too highly
> it can't be recommended highly enough
> I can't praise it enough
> I can't praise it highly enough
> I cannot praise %p enough
> %p cannot be praised enough
> I can't say enough about it
> I can't say enough good things about it
> I cannot say enough good things about %p
> I can't find enough words of praise
> I can't find words good enough
> I can't thank them enough for it
> I cannot thank %w enough for telling me about it
> I can't get enough of it
> I could not get enough of %p
> I can't get enough of this show
> you can't get enough of %p
> you can't ask for more
> I could not ask for more
> I couldn't have asked for more
> I couldn't ask for a better %o
> you couldn't ask for a better %g
> you can't ask for better %o than that
> you can't do better than this
> you can't go wrong with it
> you cannot go wrong with %s
> you can't beat it
> you can't beat %p
> it can't be beaten
> it can't be topped
> it cannot be bettered
> it couldn't be bettered
> you can't have too much of it
> you cannot see it too often
> I can't see it often enough
> I can never see it too many times
> once is not enough
> two hours are not enough
> ten stars are not enough
> five stars aren't enough
> one viewing is not enough
> there is never enough of %p
> no praise is too great
> no praise can be too high
> I couldn't agree more with those who %l+ it
> I couldn't leave
> I couldn't look away
> I couldn't look away for a second
> I could not look away
> I couldn't put it down
> I couldn't wait for the next one
> I can't wait for the sequel
> I can't wait to see it with %w
> I can't wait to show it to %w
> I can't stop telling people about it
> I can't stop humming the music
> I could not stop crying
> you won't be able to stop watching
> I won't forget it
> I will never forget it
> I'll never forget %p
> you will never forget it
> I never get tired of it
> I never tire of it
> I never grow tired of watching it
> it never gets old
> it never grows old
< I can't warn you enough
< I cannot warn people enough about %s
< I can't say enough bad things about it
< I can't find words bad enough
< no insult is strong enough
< one star is too many
< even one star is too much
< one viewing is more than enough
< once was enough
< once is more than enough
< ten minutes were enough for me
< five minutes of it is enough
< I had enough after ten minutes
< I've had enough of %p
< I have had enough of %gs like this
< enough is enough
< enough with the %q-
< enough already
< I couldn't get out of there fast enough
< I couldn't turn it off fast enough
< I couldn't leave soon enough
< it couldn't end soon enough
< it couldn't be over soon enough
< the end can't come soon enough
< the end could not come soon enough for me
< I couldn't wait to leave
< I couldn't wait to get out
< I could not wait for the end
< I couldn't watch the rest
< I couldn't get through it
< I could not finish it
< I couldn't stay awake
< I couldn't keep my eyes open
< I couldn't care less
< I couldn't care less what happens to %p
< I could not care less about %p
< I could not bring myself to care
< I can't be bothered to finish it
< I can't believe I watched it all
< I can't believe I paid for it
< I can't believe that someone paid for this
< I can't believe they made this
< I can't understand how it got made
< I can't forgive them for %p
< I couldn't stand it
< I can't stand %p
< I could not stand another minute
< I couldn't take it any more
< I can't take any more of %p
< I can't see the point
< I can't think of a single reason to see it
< I can't imagine anyone %ling+ it
< I cannot imagine who would %l+ it
< it can't be saved
< it can't be taken seriously
> I can't recommend this highly enough
> I couldn't put it better: see it
> you can't help but fall in love with %p
> you can't help falling in love with it
> I couldn't help falling in love with it
> you can't help but smile
> I couldn't help but smile
> I couldn't help laughing
> I can't help loving it
> I could not help crying
> it couldn't have been cast better
> it couldn't have been better made
> it could not have been better cast
> you could not ask for better acting
> you couldn't wish for a better %g
> who could ask for more
> what more could you want
> what more can I say
> what more can one ask
> I could go on for hours about %p
> I could talk about it all day
> I can't count the times I have seen it
> I have lost count of how often I've seen it
> I've lost count of how many times I've seen it
> I can't thank the director enough
> I can't imagine anyone better in the part
> I can't imagine my life without it
> I can't imagine anyone not %ling+ it
> I cannot imagine a better ending
> I can't think of a better ending
> I can't think of anything that would make it better
> I can't think of anything I would change
> I wouldn't know how to make it better
> enough can't be said about %p
> not enough can be said about %p
> it can't be praised too highly
> it can never be praised enough
> one can never have enough of %p
> never enough
> I want more
> give me more
> more, please
> I can't wait for more
< it can't be over soon enough
< it couldn't be over fast enough
< I couldn't get to the exit quickly enough
< I could not reach the exit fast enough
< I couldn't find the exit fast enough
< I can't get those hours back
< I couldn't take my eyes off my watch
< I couldn't stop looking at the exit
< I can't remember a single joke
< I can't remember a single scene
< I couldn't tell you what it was about
< I couldn't tell the characters apart
< I could not tell you one thing that happened
< I can't tell you what happens, because I slept
< I can't imagine who this was made for
< I can't imagine why they made it
< I can't imagine a worse film
< I can't think of anything worse
< I cannot think of a worse way to spend an evening
< I couldn't make sense of it
< I can't make head or tail of it
< I couldn't help yawning
< I couldn't help but yawn
< I couldn't help falling asleep
< you can't polish this
< you can't fix this
< you couldn't pay me to see it again
< you could not pay me to sit through that again
< words can't express how much I hated it
< it couldn't be any worse
< %p could not be any worse
< I could not be less interested
< I couldn't be less interested
`;
