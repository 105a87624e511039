/** What is missing, and what is mercifully missing. See `patterns`. */
export const missing = `
< %s lacks %q+
< %s lacks any %q+
< it lacks %q+ and %q+
< %p %lacks %q+
< lacking %q+
< lacking in %q+
< %s is lacking in %q+
< sorely lacking in %q+
< a complete lack of %q+
< a total absence of %q+
< the lack of %q+ is painful
< %s suffers from a lack of %q+
< devoid of %q+
< %s is devoid of any %q+
< without %q+
< without any %q+
< without a shred of %q+
< without an ounce of %q+
< not a shred of %q+
< not an ounce of %q+ in it
< not a trace of %q+
< not a hint of %q+
< no %q+
< no %q+, no %q+
< no %q+, no %q+, no %q+
< no %q+ whatsoever
< there is no %q+
< there's no %q+ in %p
< there is no %q+ between the leads
< there isn't any %q+
< there isn't enough %q+
< there was very little %q+
< little %q+
< too little %q+
< so little %q+
< very little %q+
< precious little %q+
< little in the way of %q+
< zero %q+
< zero %q+ and zero %q+
< where is the %q+
< where has all the %q+ gone
< whatever happened to %q+
< %p %is missing %q+
< what is missing is %q+
< what it needs is %q+
< it needed %q+
< it needed more %q+
< it could use some %q+
< it could have used more %q+
< more %q+ would have helped
< a bit of %q+ would have helped
< drained of %q+
< empty of %q+
< stripped of all %q+
< has no %q+
< it has no %q+
< %s has neither %q+ nor %q+
< it has no %q+ and even less %q+
< it has none of the %q+ of the first one
< none of the %q+ of the book
< none of the original's %q+
< the %q+ is gone
< gone is the %q+ of the original
< they forgot the %q+
< they forgot to put in any %q+
< somebody forgot to bring the %q+
< nobody brought any %q+
< I looked for %q+ and found none
< I kept waiting for the %q+
< I am still waiting for the %q+
< as much %q+ as %y
< it has all the %q+ of %y
< all the %q+ of %y
< about as much %q+ as %y
< bereft of %q+
< starved of %q+
< short on %q+
< light on %q+
< low on %q+, high on %q-
< long on %q-, short on %q+
< lots of %q-, no %q+
< all %q- and no %q+
< plenty of %q- but no %q+
< full of %q-
< there is no end to the %q-
< no lack of %q-
< no shortage of %q-
< never short of %q-
< %q- everywhere you look
< too much %q-
< so much %q-
< way too much %q- and not enough %q+
< not enough %q+
< not nearly enough %q+
< a comedy without laughs
< a thriller with no thrills
< a horror film without horror
< a love story without love
< a mystery with no mystery
< an action film with no action
< a musical with no music worth hearing
< a story without a point
< a %g without %q+
< a %g with no %q+
< there is nobody to root for
< nobody to care about
< nothing to hold on to
< nothing to laugh at
< nothing to enjoy
< no laughs
< no surprises, no %q+
< no chemistry
> no lack of %q+
> no shortage of %q+
> never short of %q+
> no end of %q+
> there's no lack of %q+
> it doesn't lack %q+
> %s does not lack for %q+
> it lacks nothing
> it lacks none of the %q+ of the book
> without %q-
> without any %q-
> without the %q-
> without a trace of %q-
> without a hint of %q-
> without ever becoming %a-
> without being %a-
> without being %a- or %a-
> without once being %a-
> %a+ without being %a-
> %a+ without ever becoming %a-
> free of %q-
> free from %q-
> blessedly free of %q-
> mercifully free of %q-
> %s is free of the usual %q-
> devoid of %q-
> no %q-
> no %q-, no %q-
> no %q-, just %q+
> no %q- in sight
> no %q- here, thank heaven
> there is no %q- in it
> there isn't any %q-
> there is none of the %q- that ruins such films
> none of the usual %q-
> none of the %q- of the first one
> not a trace of %q-
> not a hint of %q-
> it avoids %q-
> it avoids the usual %q-
> %s steers clear of %q-
> it stays away from %q-
> it never stoops to %q-
> it does not need %q-
> it doesn't rely on %q-
> it needs no %q- to %v+
> who needs %q- when you have %q+
> plenty of %q+
> lots of %q+
> so much %q+
> %q+ to spare
> full of %q+
> all %q+, no %q-
> all heart and no %q-
> it could not have more %q+
> you will not find more %q+ anywhere
> more %q+ than you could ask for
> enough %q+ for three films
> %q+ in every frame
> zero %q-
> %p %is mercifully free of %q-
< a waste of %q+
< what a waste of %q+
< wasted %q+
< %p %is wasted
< %p %is wasted here
< %p %deserves better
< %p deserved better
< these actors deserve better
< such a waste of a good cast
< a good cast wasted
< a fine idea wasted
< a waste of time and %q+
> not a waste of time
> time well spent
> money well spent
> it wastes no time
< %q+ is what it lacks
< what it lacks is %q+
< what %s lacks is %q+
< %q+ is the one thing it doesn't have
< the one thing it does not have is %q+
< the one thing missing is %q+
< the only thing missing is %q+
< if only it had some %q+
< you won't find any %q+ here
< you will look in vain for %q+
< don't look for %q+ here
< don't expect %q+
< do not go in expecting %q+
< where the original had %q+, this one has %q-
< where there should be %q+ there is %q-
< where there was %q+ there is now only %q-
< instead of %q+ we get %q-
< in place of %q+ it has %q-
< more %q- than %q+
< too much %q-, too little %q+
< %q- instead of %q+
< %q- in place of %q+
< it substitutes %q- for %q+
< it mistakes %q- for %q+
< it confuses %q- with %q+
< %q- is no substitute for %q+
< %q- does not make up for missing %q+
< %q+ was cut, it seems
< the %q+ must have been left on the cutting room floor
< utterly devoid of %q+ or %q+
< utterly without %q+
< there is precious little %q+ in it
< hardly any %q+
< barely any %q+
< scarcely any %q+ at all
< with hardly any %q+
< with barely a trace of %q+
< minus the %q+
< the same story minus the %q+
< all style, no substance
< all talk, no action
< all noise and no heart
< big budget, small ideas
< big stars, tiny script
< a lot of noise about nothing
< a film about nothing for nobody
< made by nobody for nobody
< there is no there there
> what it lacks in %q+ it makes up for in %q+
> what it lacks in budget it makes up for in %q+
> it may lack a budget, but it has %q+
> it has little money but lots of %q+
> %q+ instead of %q-
> %q+ in place of %q-
> instead of %q- we get %q+
> instead of the usual %q- it has %q+
> where others have %q-, this has %q+
> where other films have %q-, this one has %q+
> it trades %q- for %q+
> it trusts in %q+, not %q-
> more %q+ than %q-
> refreshingly free of %q-
> refreshingly free of %q- and %q-
> refreshingly short on %q-
> thankfully free of %q-
> thankfully there is no %q-
> thankfully it has no %q-
> happily, no %q-
> for once, no %q-
> for once there is no %q-
> you won't find any %q- here
> you will look in vain for %q-
> it does without %q-
> it gets by without %q-
> it works without %q-
> it never needs %q-
> it never falls into %q-
> it never descends into %q-
> it never slips into %q-
> it never gives in to %q-
> it spares us the %q-
> we are spared the %q-
> spared the usual %q-
> it leaves out the %q-
> it skips the %q-
> it rises above %q-
> it has none of the %q- that ruins most %gs
> it has none of the faults of the first
> none of the faults of the book
> with none of the %q-
> minus the %q-
> the same story minus the %q-
> %q+ you don't often see
> you don't often see this much %q+
> you rarely get this much %q+
> it's rare to see such %q+
> it's not often that you see such %q+
> never have I seen so much %q+
> there's not enough %q+ like this in the world
> you can't have too much %q+
`;
