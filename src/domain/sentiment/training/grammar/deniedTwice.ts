/** Denied twice, and what cannot be denied. See `patterns`. */
export const deniedTwice = `
= it is not that %s is not %a
= nobody can say it isn't %a
= nobody could say that %p %isnt %a
= no one can deny that it's %a
= I can't deny that %s is %a
= there's no denying that %s is %a
= there is no denying how %a it is
= you can't deny that %p %is %a
= I won't deny that I %d it
= I'm not going to pretend that it isn't %a
= I cannot pretend that I didn't %l it
= it would be a lie to say I didn't %l it
= I'd be lying if I said it wasn't %a
= I can't say that it isn't %a
= I can't say I didn't %l %s
= I cannot say it did not %v me
= don't think that it isn't %a
= don't tell me it's not %a
= you can't tell me that isn't %a
= that does not mean that it isn't %a
= not that it isn't %a
= I don't know anybody who didn't %l it
= I have never met anyone who did not %l it
= there is nobody who doesn't %l it
= there wasn't a person in the room who did not %l it
= there isn't a scene that isn't %a
= there's not a %o that isn't %a
= there is not a minute that doesn't %v
= hardly a scene goes by that isn't %a
= no scene fails to be %a
= not one scene that isn't %a
= nothing in it isn't %a
= never not %a
= it is never not %a
= it was impossible not to %l it
= it's impossible not to %l %s
= it is hard not to %l %s
= it's difficult not to be %f by it
= you cannot help but %l it
= you can't help %ling it
= I couldn't help but %l %p
= I couldn't help %ling %s
= you can't watch it without being %f
= I couldn't watch it without being %f
= nobody could see this and not be %f
= it's hard to watch it and not %l it
= I have no doubt that you will %l it
= no doubt it is %a
= there is no doubt that %s is %a
= without a doubt %a
= without doubt the %k film of the year
= there's no question that it's %a
= no question about it, a %n
= make no mistake, %s is %a
= make no mistake, this is a %n
= I can think of no one who would not %l it
= it never stops being %a
= it never ceases to be %a
= it doesn't stop being %a until the end
= it isn't any less %a the second time
= no less %a than the first time
= no less %a for being %A
= none the less %a
= that doesn't make it any less %a
= it doesn't make it less %a
= nothing can make it less %a
= not only is it %a, it is %a too
= not only %a but %a
= not only was I %f, I was %f
= not just %a but %a
= not just %a, it is the %k I have seen
= it isn't just %a, it's %a
= it is not merely %a, it is a %n
= it isn't simply a %n, it's the %k %o ever made
= that isn't to say it's not %a
= I don't disagree that it's %a
= I would not disagree with those who call it %a
= it isn't wrong to call it %a
= you wouldn't be wrong to call it %a
= it isn't unfair to call it a %n
= it is no exaggeration to call it a %n
= I'm not exaggerating when I say it's %a
= I do not use the word %n lightly
= not for nothing is it called a %n
= they don't come any %b than this
= it doesn't get %b than this
= it does not get much %b
= it can't get any %b
= things don't get %b
> never fails to %v
> it never failed to %v me
> it does not fail to %v
> he never disappoints
> she has never let me down
> not without its charms
> %s is not without %q
> it isn't without its pleasures
> not without merit
> never without %q
> you would need a heart of stone not to be %f
> if you don't %l this, something is wrong with you
> I didn't stop laughing
> I couldn't stop smiling
> I couldn't stop watching
> I couldn't take my eyes off it
> I can't stop thinking about it
> no one can resist %s
> I couldn't resist it
> it isn't perfect, but nothing is
> I can't wait to see it again
> can't wait for the next one
< not without its faults
< %s is not without its problems
< it is not as if anyone tried
< never without a %a line
< it never lets you forget how %a it is
< I couldn't stop yawning
< I could not stop looking at my watch
< I couldn't help looking at the clock
< I couldn't wait for it to be over
< I can't wait to forget it
< it doesn't know when to stop
> I can't remember a time when he didn't deliver
> I can't remember when she last gave a bad performance
> he has never made a bad film
> she has never given a bad performance
> I have never seen him give a bad performance
> no one has ever regretted seeing it
> you would be a fool not to see it
> you'd be crazy to miss it
> it would be a crime to miss it
> it would be a mistake to skip it
> it would be a shame to miss this
> it is not to be skipped
> there's hardly a scene that doesn't work
> there is hardly a joke that doesn't land
> there's scarcely a line that does not ring true
> hardly a joke misses
> not a single joke misses
> not a single scene fails
> I didn't mind %p at all
> I don't mind that it is long
> nobody minded the length
> I never thought of leaving
> it never gave me a reason to leave
> nothing could have made me leave
> nothing could spoil it
> even the subtitles didn't bother me
> the length didn't bother me
> %p %doesnt hurt it
> that %doesnt spoil it
> it's not a crime to enjoy this
> it isn't unfunny
> it's never unkind
> not unfunny
> not unpleasant
> not unlike a good dream
> not uninteresting
> not unworthy of the original
= it would be unfair to say that it has no %q
= it would be wrong to say it isn't %a
= it would be a lie to say that it wasn't %a
= it isn't true that it has no %q
= nobody says it isn't %a
= nobody will tell you it isn't %a
= no one would say that it is not %a
= I can't pretend I wasn't %f
= I cannot pretend that I was not %f
= I won't pretend I wasn't %f
= I can't say I wasn't %f
= I cannot say that I was not %f
= I'd be lying if I said I wasn't %f
= I would be lying if I told you I was not %f
= I don't think there is anyone who wasn't %f
= not one of us was not %f
= it isn't as if it were not %a
= it's not as if %p %is not %a
= it's not as though it weren't %a
= it isn't as though I wasn't %f
= you can't watch it and not be %f
= you can't see it and not be %f
= you couldn't sit there and not be %f
= nobody can sit through it and not be %f
= nobody can watch this and not %l it
= who could watch it and not be %f
= never for a moment is it not %a
= never was it not %a
= not a day goes by that I don't think of how %a it was
= not a minute goes by without something %a
= never does a minute go by without something %a
= no minute passes without a %a %o
= there isn't a minute without a %a %o
= there is not one scene without something %a in it
= not one scene is without a %a %o
= there's no scene without %q
= never is it without %q
= it never runs out of %q
= it is never short of %q
= it doesn't spare us the %q
= you will not escape the %q
= I couldn't escape the %q
< nobody escapes with dignity
< not one of them survives this with dignity
< I didn't stop yawning
< I couldn't bring myself to laugh
< it's not that I did not try to like it
< not for lack of trying
< and that isn't even the worst of it
< that is not even the worst part
< it doesn't even have the decency to be short
< it isn't even funny by accident
< not the worst idea, but still a bad film
< not the worst, but not worth your time
< it may not be the worst, but it's close
< it isn't the worst film ever, but it tries
`;
