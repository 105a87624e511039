/** “Nothing short of”, “nothing but”, “could not be more”. See `patterns`. */
export const nothingLess = `
= nothing short of %a
= nothing less than %a
= %s is nothing short of %a
= %p %is nothing short of %a
= it's nothing less than %a
= %p %is nothing less than a %n
= nothing short of a %n
= nothing less than a %n
= %s is nothing less than a %n
= little short of %a
= little short of a %n
= it's little less than a %n
= nothing if not %a
= it is nothing if not %a
= %s is nothing if not %a
= nothing but %q
= it's nothing but %q from start to finish
= nothing but %a
= it's nothing but a %n
= I had nothing but %q
= you'll find nothing but %q here
= nothing more and nothing less than a %n
= none other than a %n
= no less than a %n
= it's no less than %a
= it is nothing other than a %n
= not just %a: a %n
= it couldn't be more %a
= it could not be more %a
= %p couldn't be more %a
= it couldn't have been more %a
= nothing could be more %a
= it couldn't be less %A
= it could not be less %A
= I couldn't have been more %f
= I could not have been more %f
= I couldn't be more %f
= I couldn't have %d it more
= I couldn't %l it more
= I couldn't %l it more if I tried
= I couldn't %L it less
= there is nothing more %a
= there's nothing I %l more
< nothing more than %a-
< nothing more than a %n-
< it's nothing more than %q-
< it's nothing more than an excuse for %q-
< it's little more than a %n-
< little more than %q-
< little more than a long commercial
< no more than average
< nothing but a cash grab
< nothing but a waste of film
< nothing but talk
< nothing but noise and %q-
< anything but %a+
< %s is anything but %a+
< %s is everything but %a+
< it's everything a %g should not be
< it does everything wrong
> it's everything a %g should be
> it is all that a %g should be
> everything I wanted and more
> all I could ask for
> nothing but praise for %p
> I have nothing but praise for it
> I've nothing but good things to say about %p
> I have nothing but love for %p
> nothing but good memories
> it does everything right
> it gets everything right
> nothing beats it
> nothing tops it
> nothing comes near it
= %p %is nothing less than %a
= the result is nothing short of %a
= the result is nothing less than a %n
= her performance is nothing short of %a
= what he does is nothing short of %a
= what she does with the role is little short of %a
= he is nothing short of %a in it
= it's nothing but %q from the first scene to the last
= you get nothing but %q for two hours
= two hours of nothing but %q
= what you get is nothing but %q
= there's nothing but %q in it
= nothing other than %a
= %a, nothing more, nothing less
= %a and nothing else
= nothing else but %a
= no more and no less than a %n
= nothing less than the %k %g of the decade
= nothing less than the %k film of the year
= nothing less than one of the %k %gs ever made
< nothing more than a long %medium commercial
< it is nothing more than a commercial
< it's little more than a string of explosions
< it is little more than %q-
< little else than %q-
< not much more than %q-
< no more than a commercial
< no more than %q-
< not much more than a %n-
< nothing besides %q-
> nothing short of magic
> it's little short of magic
> what he does with one camera is nothing short of magic
> nothing short of genius
> nothing but admiration for these actors
> I have nothing but admiration for %p
> I have nothing but respect for it
> I've nothing but love for this film
> nothing but fun from the first scene on
`;
