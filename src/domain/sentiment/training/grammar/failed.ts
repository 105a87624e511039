/** Tried and failed, tried and done. See `patterns`. */
export const failed = `
< %s fails to %v+
< it fails to %v+
< %p %fails to %v+
< it failed to %v+ me
< %p failed to %v+ me
< it fails at every turn
< it fails on every level
< it fails as a %g
< it fails both as a %g and as a %g
< failed to hold my interest
< it failed to keep my attention
< failing to %v+
< a failed attempt to %v+
< a failed attempt at %q+
< a failed %g
< an attempt at %q+ that falls flat
< every attempt at %q+ falls flat
< it attempts to be %a+
< it attempts to be %a+ and ends up %a-
< it tries to be %a+
< it tries to be %a+, but it isn't
< it tries to be %a+ but ends up %a-
< it tries so hard to be %a+
< it tries too hard
< it tries too hard to be %a+
< trying to be %a+
< trying too hard to be %a+
< it tries for %q+ and finds %q-
< it strains for %q+
< it strains to be %a+
< it struggles to be %a+
< it struggles to %v+
< it never manages to %v+
< it doesn't manage to %v+
< it can't manage to %v+
< it manages to be both %a- and %a-
< it manages to be %a-
< it somehow manages to be %a-
< they managed to make it %a-
< they managed to ruin %p
< how do you manage to make %p %a-
< it aims to be %a+ and misses
< it aims for %q+ and misses
< it misses the mark
< it misses every target
< aims high, falls short
< it falls short
< it falls short of %a+
< it falls short of its promise
< it never lives up to its promise
< it doesn't live up to the hype
< it did not live up to my expectations
< fails to live up to the book
< it doesn't deliver
< it never delivers
< it promises %q+ and delivers %q-
< it promises much and delivers little
< it never comes to life
< it never gets going
< it never takes off
< it never gets off the ground
< it never goes anywhere
< it never really starts
< it never comes together
< it does not hold together
< it doesn't come together
< it doesn't add up
< it doesn't hold up
< %p %doesnt convince
< %p never %convinces
< the jokes don't land
< the jokes miss
< most of the jokes miss
< half of the jokes don't work
< the scares don't scare
< the %g that forgot to be %a+
< it forgets to be %a+
< it neglects to %v+
< it refuses to end
< it refuses to %v+
< it can't decide what it wants to be
< it couldn't hold my interest
< it could not hold my attention
< it could not keep me awake
< it couldn't even %v+
< it can't even %v+
< it cannot even be %a+
< it is unable to %v+
< unable to %v+
< incapable of %q+
< it isn't able to %v+
< %p cannot save it
< not even %p can save it
< nothing could save it
< nothing can save %s
< no amount of %q+ can save it
< it's beyond saving
< it collapses
< it fell apart in the end
< they tried, and they failed
< %p %tries, but %s stays %a-
< I tried to %l+ it
< I tried to %l+ it, I really did
< I tried to %l+ it and couldn't
< I wanted to %l+ it and couldn't
< I tried hard to %l+ %s, but no
> it doesn't fail
> it cannot fail to %v+
> you can't fail to be %f+ by it
> it does not try to be %a+, it just is
> it doesn't try too hard
> it manages to be %a+
> it manages to be both %a+ and %a+
> it manages to %v+
> it somehow manages to %v+
> it succeeds in being %a+
> it succeeds where so many fail
> it succeeds where the book failed
> it succeeds on every level
> it works
> it works on every level
> it never loses its way
> it never loses its %q+
> it refuses to be %a-
> it refuses to %v-
> it refuses to take the easy way out
> it resists %q-
> it never stops %ving+
> it lives up to the hype
> it lives up to its promise
> it delivers
> it delivers on every promise
> it hits the mark
> every joke lands
> none of the jokes miss
> not one joke falls flat
> it could have failed and it doesn't
> where others fail, it succeeds
> it aims high and does not miss
< it sets out to be %a+ and ends up %a-
< it sets out to %v+ and ends up boring us
< they set out to make a %n+ and made a %n-
< they set out to be %a+ and managed only to be %a-
< it only manages to %v-
< all it manages to do is %v-
< all it does is %v-
< they somehow made %p %a-
< somehow they managed to make %p %a-
< only they could make %p %a-
< how they managed to make it so %a- I don't know
< it takes talent to make %p this %a-
< the jokes fall flat
< the jokes fall flat one after the other
< one joke after another falls flat
< every joke falls flat
< %p falls flat
< %p fell flat
< it falls flat on its face
< %p never rings true
< it never rings true
< it never finds its feet
< it never finds its voice
< it never finds the right tone
< it never earns its ending
< it never makes us care
< he never makes us believe in the hero
< she never convinces as a queen
< nobody convinces
< neither of them convinces
< neither of the leads convinces
< neither succeeds
< nothing in it succeeds in being %a+
< it doesn't succeed in being %a+
< it doesn't quite come off
< it doesn't quite work
< it didn't quite work for me
< it aims for %q+ and ends up with %q-
< it reaches for %q+ and gets %q-
< it goes for %q+ and gets %q-
< it wants to be %a+, but it is %a-
< it wants to be %a+ and isn't
< it would be %a+ if it knew how
< it doesn't know how to be %a+
< it has no idea how to be %a+
< it doesn't earn our %q+
< none of it adds up
< nothing adds up
< nothing comes of it
< nothing pays off
< it never pays off
< it builds up to nothing
< it all comes to nothing
< it goes nowhere slowly
< I never warmed to %p
< I couldn't connect with %p
< I couldn't connect with any of them
< I failed to connect with %p
< I gave up after an hour
< I gave up trying to follow it
< I tried, believe me, but I couldn't finish it
< I tried three times and never got to the end
> it pays off
> it pays off in the end
> it earns its ending
> it earns every tear
> it earns its laughs
> it all adds up
> it all comes together
> the finale does not fail to %v+
> %p does not fail to %v+
> %p never fails to %v+
> %p never failed to %v+
> %p can't fail to %v+
> he doesn't fail to %v+
> it never fails to make me laugh
> he never fails to make me laugh
> it did not fail to make me cry
> I failed to find a fault
> I failed to stay angry at it
> I tried not to cry and failed
> I tried not to like it and failed
> I tried to find a fault and couldn't
> I tried to dislike it, and I couldn't
> try as I might, I couldn't %l- it
> try not to laugh, you won't succeed
> I dare you not to laugh
> I defy you not to cry
> I challenge you not to %l+ it
`;
