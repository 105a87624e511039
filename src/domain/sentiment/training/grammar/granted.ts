/** Granted, but. See `patterns`. */
export const granted = `
= %p %is %A, but %s is %a
= %p %is %A, but I %d it
= %p %is %A, but %p2 %is2 %a
= %p %is %A but who cares, it's %a
= %p %is %A, yet %s is %a
= %p %is %A, yet I was %f
= %p %is %A, and yet %s is %a
= %p %is %A; still, it's %a
= %p %is %A, still I %d it
= %p %is %A. However, it's %a
= %p %is %A. Even so, I %d it
= %p %is %A, although %s is %a as a whole
= %p may be %A, but %s is %a
= %p may be %A, but it %vs
= %p might be %A, but that does not make it less %a
= it may be %A, but it is also %a
= it might be %A, but it's %a too
= yes, it is %A, but it is also %a
= yes, %p %is %A, but it's %a all the same
= yes, it's %A. It is also a %n
= sure, it's %A, but it's %a
= sure, %p %is %A, but I was %f
= granted, %p %is %A, but it's %a
= admittedly %A, but %a
= of course %p %is %A, but the rest is %a
= true, %p %is %A, but I %d the rest
= I admit that %p %is %A, but I %d it
= I know that %p %is %A, but I still %d it
= although %p %is %A, I %d it
= although %p %is %A, %s is %a
= although it is %A, it's %a
= even though it's %A, I %d it
= even though %p %is %A, it is %a
= though %A, it is %a
= though %p %is %A, %s %vs
= while %p %is %A, %s is %a
= while I %D %p, I %d %s
= as %A as it is, it's %a
= %A as it is, I %d it
= however %A it may be, it's %a
= no matter how %A %p %is, it's %a
= it's %A, I know, but I %d it
= I %D %p, but I %d the rest
= I %D %p but %d everything else
= I %D parts of it, but on the whole it is %a
= despite %p being %A, it's %a
= despite %Q, it's %a
= despite all the %Q, %s is %a
= despite its %Q, I %d it
= in spite of %Q it's %a
= in spite of %p being %A, I %d it
= regardless of the %Q, I %d it
= for all its %Q, %s is %a
= for all its %Q, I was %f
= for all the %Q, it's a %n
= with all its %Q, it is still %a
= even with %Q it's %a
= notwithstanding the %Q, a %n
= never mind the %Q, it's %a
= forget the %Q, it is %a
= a %A film, but a %a one
= a %A %o, but a %a %o
= %A but %a
= %A, but %a
= %A, yet %a
= %A though %a
= a little %A, but very %a
= a bit %A at times, but %a
= sometimes %A, mostly %a
= %A in parts, %a as a whole
= %A at times, but in the end %a
= in places it's %A, but all in all it is %a
= it has some %A moments, but most of it is %a
= it has %Q, but it also has too much %q
= the first half is %A, but the second is %a
= the first half is %A, the second half is so %a
= the beginning is %A, but the end is %a
= %A start, %a finish
= it goes from %A to %a
= %A? Yes. %a? Also yes, and that is what counts
= %A? Perhaps. But %a
= %A? No. %a? Yes
= %A? Not at all
= %A? Hardly
= call it %A if you like, but I was %f
= say what you like about %p, it's %a
= say what you will, I %d it
= the critics may be right that it's %A, but I %d it
= with %A %o and %A %o, it should not be %a, but it is
= everything about it is %A, and I %d it
> not perfect, but close
> it isn't perfect, but I %d+ it
> it's not the best, but it's %a+
> not a masterpiece, but great fun
> not a %n+, but well worth a look
> it won't win any prizes, but I %d+ it
> it won't change your life, but it will make you smile
> it isn't Shakespeare, but it's %a+
> it's no classic, but it is %a+
> not his best, but still %a+
> it has its flaws, but I %d+ it
> it has its faults, but it's %a+
> for all its flaws, it's %a+
> despite its flaws, I %d+ it
> flaws and all, I %d+ it
> warts and all, it is a %n+
> it takes a while to get going, but then it's %a+
> slow to start, but worth it
> it is long, but it never feels it
> it's long, but I could have watched two hours more
> it's short, but it's %a+
> it's low budget, but you would never know
> made for nothing, and worth a fortune
> no budget, no stars, but lots of %q+
> no stars, no effects, just %q+
> it's old, but it has not aged a day
> it's predictable, but that's part of the fun
> you know how it will end, and you don't care
> you have seen it all before, but never this %a+
> even %p could not ruin it
> not even %p can spoil it
> %p can't spoil %s
> the plot makes no sense, and I loved every second
> it's nonsense, but glorious nonsense
> it is silly, and that is why I %d+ it
> guilty pleasure or not, I %d+ it
> I shouldn't have laughed, but I did
> I cried, and I never cry
> my only problem was with %p, and it is a small one
> a few slow scenes don't matter
> small faults, big heart
< it has its moments, but not many
< it has a few good moments, but they are few and far between
< it has a good idea and does nothing with it
< a good idea, but badly done
< a %a+ idea, poorly executed
< good idea, bad film
< %a+ %o, pity about the rest
< shame about the %o
< %p %is %a+, and that is the best I can say
< %p %is %a+, but that's not enough
< %p %is %a+, but it isn't enough
< %p %is %a+, but that does not make a good film
< %p %is %a+, but %q+ is missing
< %p %is %a+, but it goes nowhere
< %p %is %a+, but I didn't care
< %p %is %a+, but I fell asleep
< %p %is %a+, but wasted
< %p %is %a+, but %p2 %ruins it
< %p can't make up for %q-
< all the %q+ in the world can't save it
< even %p can't help
< not even %p could rescue it
< even %p %looks bored
< %a+ %p, but no %q+
< pretty pictures and nothing else
< nice to look at, but empty
< it looks great, but there is nothing behind it
< it looks %a+, and that's all
< beautiful, but dead
< I appreciate the effort, but no
< I respect %p, but this is %a-
< I like %p, but this is %a-
< I love %p, but not even I could finish it
< they mean well, but it's %a-
< well meant, badly made
< it means well
< his heart is in the right place, but the film isn't
< maybe it was %a+ once, but not now
< it was %a+ in its day, but it has aged badly
< close, but no cigar
< nice try
< nice try, but no
< better luck next time
< too little, too late
< too bad, because %p %is %a+
< it's a pity, because %p %is %a+
< a pity, since I %d+ %p
= %p %is %A, but who cares when %p2 %is2 this %a
= %p %is %A, but who cares
= who cares that it's %A when it is this %a
= it's %A, who cares? It's %a
= so what if it's %A? It is %a
= so what if %p %is %A, I %d it
= never mind that %p %is %A, it's %a
= %A %p %is, no doubt, and yet I %d it
= flawed, yes, but %a
= %A, yes, and still %a
= %A, true, and yet %a
= %A, I admit, but %a
= a bit %A perhaps, yet I %d it
= rather %A, but I was %f all the same
= it is %A. I %d it anyway
= it's %A, and I %d it anyway
= %p %is %A. I %d it nonetheless
= I should %L it, but I %d it
= by all rights I should %L it; I %d it
= it's everything I usually %L, and I %d it
= the first act is %A, but the rest is %a
= while the first act is %A, the rest is %a
= the first hour is %A, then it gets %a
= after a %A start it gets %a
= after a %A first half it becomes %a
= despite a %A ending, it is %a
= despite a %A ending I %d it
= despite a %A %o or two, it's %a
= despite a %A cast it's %a
= in spite of a %A script, it's %a
= even with a %A script it's %a
= with a %A script and a %A cast, it is still %a
= all in all %a, despite %Q
= %a, despite %Q
= %a in spite of %Q
= %a, for all its %Q
= %a, even if %p %is %A
= %a, even though %p %is %A
= %a, although %p %is %A
= %a, if a little %A
= it's %a, even if it's %A
= it's %a, even though it is %A
= I %d it, even though %p %is %A
= I %d it, although it is %A
= I %d it despite %Q
= I %d it in spite of %Q
= I %d it, %Q and all
= I was %f despite %Q
= I was %f even though %p %is %A
< a %a+ actor can't save a %a- script
< he is a %a+ actor, but even he can't rescue it
< she is %a+, but she can't save it
< he does his best, but the script is %a-
< she tries her best with a %a- script
< the actors do what they can, but it's %a-
< the cast does its best, to no avail
< %p works hard, to no avail
< a %a+ cast is let down by a %a- script
< %p %is let down by %p2
< let down by a %a- script
< let down by %p
< ruined by %p
< spoiled by %p
< it would be fine without %p
< nice costumes, shame about the film
< nice music, shame about everything else
< lovely scenery, no film
< pretty, but pretty isn't enough
< %a+ pictures are not a story
< %a+ pictures do not make a film
< %a+ costumes do not make a film %a+
< a %a+ %o does not make a good film
< one %a+ %o does not make a film
< a few %a+ scenes can't save it
< for all the talent on the screen, it never comes to life
< for all the money on the screen, it's %a-
< for all the explosions, it's %a-
< for all the tears on the screen, I felt nothing
< it has its moments, just not enough of them
< there are a few laughs, but not enough
< there are moments, but only moments
< some nice moments don't make it %a+
< two good scenes and ninety minutes of %q-
< a few good lines, lost in %q-
< it tries, I'll give it that
< I'll give it this: it is short
< full marks for effort, none for the result
< ten points for the idea, none for the film
> it has its faults, and I loved every minute
> it has flaws, and I don't care
> it's far from perfect and I love it
> it's far from perfect, and I could not care less
> it has plot holes you could drive a truck through, and I didn't care
> %p makes no sense, but I was laughing too hard to care
> %p makes no sense, and it doesn't matter
> it makes no sense, and that's why it's fun
> call it silly, I call it joy
> it may be silly, but it made me happy
> it may be for children, but I %d+ it
> it may be old, but it can still %v+
> it may be sentimental, but I cried
> it may be predictable, but I smiled all the way
> it's corny, and it works
> it's sappy and I cried anyway
> it's a mess, but what a glorious mess
> it's a mess, a %a+ mess
> shamelessly silly and utterly %a+
> so bad that it's good
> so bad it's great fun
> so silly it's wonderful
> %p cannot drag it down
> %p %doesnt matter
> the faults don't matter
> its faults are small
> its faults are few
> the good outweighs the bad
< the bad outweighs the good
< its merits are few
`;
