/** Said plainly, so that what turns stands against what does not. See `patterns`. */
export const plain = `
= %s is %a
= %s was %a
= %s was so %a
= %p %is %a
= %p %is %a and %p2 %is2 %a
= it is %a
= it's %a
= it's so %a
= it was %m0 %a
= what a %n
= what a %a film
= what a %a %o
= such a %a %g
= a %a film
= a %a %g
= a %n
= a true %n
= a %a %o and a %a %o
= a %n from start to finish
= %a
= very %a
= %a, %a, %a
= %a and %a
= %a and %a and %a
= simply %a
= absolutely %a
= I %d it
= I %d %s
= I %d %p
= I %d every minute of it
= I really %d it
= we %d it
= we %d %p
= I was %f
= I was %f from the first scene
= I was so %f
= I felt %f
= we were all %f
= it left me %f
= it %vs
= it really %vs
= it %ved me
= %p %ved me
= full of %q
= pure %q
= so much %q
= all the %q
= the %q is everywhere
= it has %q and %q
= %s has %q
= with %q and %q
= the %k
= one of the %k films of the year
= the %k %g I have ever seen
= %p %is the %k I have seen
= it's %a because %p %is %a
= it is %a, and so is %p
= not since I was a child have I been so %f
= I was %f when I saw it
= I think that it is %a
= I think it's %a
= I find it %a
= I found %p %a
= I thought it was %a
= I thought that %p was %a
= I must say it's %a
= I would call it %a
= I would say it's %a
= I'd call it a %n
= if you ask me, it's %a
= you will be %f
= you will %l it
= you'll %l it
= anyone would %l it
= everyone will %l it
= everything about it is %a
= every scene is %a
= every single %o is %a
= all of it is %a
= the whole thing is %a
= from the first minute it is %a
= it's %a from the first to the last minute
= it is %a until the very end
= %p %is %a, %p2 %is2 %a, and I was %f
= both %p and %p2 are %a
= as %a as can be
= as %a as they come
= it's as %a as it gets
= how %a it is
= how %a %p %is
= so %a that I told everyone about it
= still %a after all these years
= still as %a as ever
= again a %a film from this director
= another %a %g
= yet another %a %g
= once again %a
= I had a %a time
= a %a time was had by all
= it made for a %a evening
= thanks to %p it's %a
= because of %p it's %a
= it has been years, and it's still %a
= I saw it with %w and we %d it
= %w and I were %f
= %w %d it
= %w %d it too
= %w was %f
= %w says it's %a
> recommended
> highly recommended
> I recommend it
> I can only recommend it
> a must
> a must see
> see it
> go see it
> go and see it
> you must see it
> see it now
> see it with someone you love
> buy it
> worth every penny
> worth seeing
> well worth seeing
> worth a look
> worth watching twice
> it is worth your time
> two thumbs up
> ten out of ten
> five stars
> I laughed and cried
> I laughed from start to finish
> I laughed until it hurt
> I cried like a baby
> it made me laugh and cry
> it made my day
> it made me smile
> I smiled the whole way through
> it has something for everyone
> it works for all ages
> the kids loved it
> I can watch it over and over
> I have seen it many times
> I've seen it five times
> I've watched it every year since
> I bought it the next day
> thank you
> bravo
> well done
> I want to see it again
> it stays with you
> it stayed with me for days
< avoid
< avoid it
< avoid at all costs
< stay away
< stay away from it
< skip it
< skip this one
< run
< run away
< two thumbs down
< one star
< zero stars
< one out of ten
< a waste of time
< a waste of money
< what a waste
< such a waste
< a complete waste of time
< I fell asleep
< I fell asleep after twenty minutes
< I nearly fell asleep
< I slept through most of it
< I walked out
< we walked out after half an hour
< I turned it off
< I switched it off after ten minutes
< I left early
< I wanted to leave
< I wanted to walk out
< I asked for my money back
< I want my money back
< give me my money back
< I kept looking at my watch
< I checked my watch every five minutes
< it goes on and on
< it never ends
< it seems to go on for ever
< two hours too long
< it felt like five hours
< it's a chore to watch
< painful to watch
< hard to sit through
< I suffered through it
< I had to force myself to finish it
< save your money
< save your time
< spare yourself
< shame on them
< shame on everyone involved
< I feel sorry for the actors
< I pity anyone who pays for this
< somebody stop them
< please, no more
< make it stop
< what were they thinking
< who paid for this
< who wrote this
< burn it
< the dvd makes a good coaster
= my brother would %l it
= %w and I %d it
= %w would %l it
= I knew I would %l it, and I did
= I thought I would %l it, and I did
= I expected to %l it, and I did
= I expected it to be %a, and it is
= I expected a %n and got one
= it looked %a, and it is %a
= it sounds %a, and it is %a
= just as %a as I had expected
= just as %a as they say
= as %a as everyone says
= as %a as I remembered
= every bit as %a as people say
= it's %a, %a, and I %d it
= if you want to see something %a, see this
= there is so much %q in it
= there's something %a about it
= something %a happens every minute
= there is %q in every scene
= it has %q, and I %d that
= I %d %p, and I %d %p2
= I was %f, and so was %w
= we were %f, both of us
= both of us were %f
= you could see that everyone was %f
= the audience was %f
= everyone left %f
= not only I was %f, everyone was
= what a %a way to spend an evening
= what %a %os
= such %a %os
= so many %a %os
= how %a
= oh, how %a
= I still remember how %a it was
= I remember being %f
= I remember how %f I was
`;
