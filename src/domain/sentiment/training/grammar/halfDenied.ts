/** Half denied: “hardly”, “seldom”, “at best”. See `patterns`. */
export const halfDenied = `
= hardly %A
= %s is hardly %A
= hardly a %N
= this is hardly a %N
= %p %is hardly %A
= scarcely %A
= scarcely a %N
= %s is scarcely %A
= hardly the %N they say it is
= hardly the %K film of the year
= hardly the stuff of %N
= rarely %A
= seldom %A
= %s is rarely %A
= %p %is seldom %A
= it rarely %Vs
= it seldom %Vs
= rarely have I been so %f
= seldom have I been so %f
= rarely has a film %ved me so
= hardly ever %A
= hardly ever did it %V me
= there is hardly a %A %o in it
= there's hardly anything %A in it
= hardly anything in it is %A
= I was hardly %F
= not exactly %A
= %s is not exactly %A
= not exactly a %N
= not what you would call %A
= not what I'd call a %N
= it isn't quite the %N people say
= less %A than %a
= more %a than %A
= not so much %A as %a
= not %A so much as %a
= %a rather than %A
= %a instead of %A
= %a, not %A
= a %n, not a %N
= more of a %n than a %N
< barely %a+
< only barely %a+
< mildly %a+ at best
< at best %a+
< at best mildly %a+
< sort of %a+, I guess
< only occasionally %a+
< only now and then %a+
< %a+ once or twice
< almost %a+
< nearly %a+
< not quite %a+
< not %a+ enough
< not nearly %a+ enough
< never quite %a+
< %s is not quite as %a+ as it should be
< too %a- to be %a+
< supposedly %a+
< allegedly a %n+
< a so-called %n+
< so-called comedy
< it thinks it is %a+
< it clearly thinks that it's a %n+
< it would like to be %a+
< it wants so badly to be %a+
< it pretends to be a %n+
< passes for %a+
< if that's what passes for %a+ these days
< if you call that %a+
< average at best
< merely average
< only average
< just okay
< just about watchable
< it's okay, nothing more
< watchable, but only just
< it has one or two laughs
< I smiled once, maybe twice
< I laughed twice
< one laugh in ninety minutes
< there's maybe one good scene
< a few chuckles, no more
< a %g without a reason to exist
< I barely made it to the end
< I could barely sit through it
< I could hardly keep my eyes open
< I could hardly stay awake
< I hardly laughed
< hardly worth the trouble
< hardly worth seeing
< hardly anyone will care
< I scarcely remember it
< I had already forgotten it by the time I got home
> I could hardly breathe
> I could hardly believe how %a+ it was
> I hardly noticed the time
> hardly a minute without a laugh
> hardly a wasted minute
> I barely noticed the length
> barely a false step
> scarcely a dull minute
> it rarely puts a foot wrong
> seldom does it drag
`;
