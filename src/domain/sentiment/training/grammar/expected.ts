// Apart, since this idiom stands in reviews too, and nothing of ours may look like a passage of one.
const brink = 'edge';

/** Expected otherwise. See `patterns`. */
export const expected = `
= I expected a %N and got a %n
= I expected %s to be %A, and it was %a
= I expected to be %F, and I was %f
= I expected to be %F but I was %f instead
= I expected to %L it and ended up %ling it
= I had expected to %L it, yet I %d it
= I expected something %A and got something %a
= we expected a %A evening and had a %a one
= expecting a %N, I found a %n
= I was expecting %Q and was given %q
= I was expecting a %N; what I got was a %n
= not what I expected: %a
= it was not what I expected, it was much %b
= %b than I expected
= %s is %b than I thought it would be
= much %b than expected
= so much %b than I had expected
= I thought it would be %A, but it was %a
= I thought I would %L it, but I %d it
= I thought I was going to %L this, and I %d it
= we thought it looked %A, but it is %a
= I thought %p would be %A; it is instead %a
= I was sure I would %L it; I was wrong
= I was sure it would be %A, and I was wrong
= I was certain that this would be a %N
= I was so sure it would be %A, how wrong I was
= it sounded %A and turned out %a
= what sounded %A turned out to be %a
= it looked %A on paper, and it is %a on the screen
= it looks %A but it is %a
= it seems %A at first, but it is %a
= it seemed %A for ten minutes and then got %a
= from the title you would expect a %N; it is a %n
= judging by the trailer I thought it would be %A, and it turned out %a
= the trailer is %A, the film is %a
= the trailer made it look %A, but it's %a
= the poster is %A, but the film is %a
= the cover looks %A, the film is %a
= don't be fooled by the %A trailer, it's %a
= don't let the %A title fool you, this is %a
= don't judge it by its %A beginning
= it starts out %A, but it ends up %a
= it starts as a %N and ends as a %n
= what starts as a %N becomes a %n
= it begins %A and gets %a
= it begins with %Q and ends with %q
= I went in %F and came out %f
= I sat down %F and got up %f
= I came for the %Q and got %q
= I came expecting %Q and stayed for the %q
= I hoped for %Q and got %q
= I feared %Q and found %q
= prepared for %Q, I found %q
= to my surprise I %d it
= to my great surprise it was %a
= much to my surprise, it's %a
= surprisingly %a
= unexpectedly %a
= I was surprised by how %a it is
= I was surprised at how much I %d it
= I am surprised to say that I %d it
= I never thought I would %l it, but I did
= I didn't expect to %l it, but I did
= I did not expect to %l %s so much
= I didn't think it would be this %a
= I did not think that I would be so %f
= who would have thought that it would be so %a
= who knew that %p could be so %a
= I had no idea it would be this %a
= nobody told me it would be this %a
= nothing prepared me for how %a it is
= nothing had prepared me for such a %n
= I used to think it was %A; now I find it %a
= I remembered it as %A, but it's %a
= at first I thought it was %A, then I saw how %a it is
= on second viewing it is not %A but %a
= I've changed my mind: it is %a
= contrary to what I expected, it's %a
= against all expectations, %a
> I didn't expect much, and I got a lot
> I expected nothing and got everything
> I expected little and got a lot
> I had low expectations and was happily surprised
> my expectations were low, and they were far exceeded
> it exceeded all my expectations
> it surpassed every expectation
> I had no expectations, and it blew me away
> I had no hopes for it, and it won me over
> I only went because %w made me, and I %d+ it
> %w made me watch it, and I'm glad
> %w had to drag me there, and I am so grateful
> I nearly missed it, and what a shame that would have been
> I almost walked out early, and I'm glad I stayed
> I almost gave up on it, thank goodness I did not
> I was sceptical, but it won me over
> I had my doubts, but they were soon gone
> I came to laugh at it and stayed to cry
> I came to mock it and left in love with it
> I was ready to walk out, and then it got me
> I wasn't going to see it, and now I have seen it twice
> I put it on as background noise and could not look away
> I don't usually %l+ %gs, but I %d+ this one
> I normally %l- %gs; not this one
> I'm no fan of %gs, but this one got me
> I hate %gs, and I loved this
> I am not a fan of the genre, yet I was glued to the screen
> even though I don't care for %gs, I %d+ it
> I usually fall asleep in %gs, but not in this one
> to think that I almost didn't go
> I take back everything I said about %p
> I have never been so happy to be wrong
> how wrong I was
> boy, was I wrong to doubt it
< I expected much more
< I expected more from %p
< I expected a lot more
< I expected so much more from this cast
< I had expected more
< we expected more laughs
< I was expecting something better
< I was hoping for more
< I was hoping for something %a+
< I hoped it would be %a+
< I had hoped for a %n+
< I had high hopes for it
< I had such high hopes
< my hopes were high, and they were dashed
< so much for my high hopes
< I wanted it to be %a+
< I wanted to like it
< I really wanted to like it
< I wanted so much to %l+ it
< I so wanted this to be %a+
< I wish I could say that I liked it
< I wish I could say something nice about it
< I wish I could recommend it
< I'd love to say that it's %a+
< I would love to call it a %n+, but I can't
< it did not live up to expectations
< it never lives up to its name
< a letdown after the first one
< after such a %a+ start, what a shame
< after the first hour I had hope, and then it all fell apart
< after all the praise I had expected more
< it had me for ten minutes and then it lost me
< it started well
< it started so well
< it started well and went downhill
< it starts well enough, then runs out of ideas
< the beginning was %a+, and then it all went wrong
< it was %a+ until %p
< it was %a+ for a while
< it was all going so well until %p
< I looked forward to it all week, what a mistake
< I waited years for this
< I waited for it to get %a+
< I kept hoping it would get better
< I kept hoping that it would get %a+
< I kept waiting for it to start
< I kept waiting for something to happen
< I stayed to the end, hoping it would improve
< I was promised a %n+
< we were promised %q+
< I used to love %pp, but this is too much
< I usually %l+ %gs, but not this one
< I normally love %gs; I did not love this one
< I am a big fan of %gs, and even I was bored
< I love %gs, but this is %a-
< I %d+ the first one, but not this
< I'm a fan of %fanOf, but this one is %a-
< as a fan of the book I was crushed
< as a lover of the genre I was appalled
< even the fans will be disappointed
< and to think that I paid for this
< I should have known better
< I should have stayed at home
< I should have listened to %w
> %w dragged me to it, and I am so glad
> %w dragged me to see it, and now I can't stop talking about it
> %w dragged me along and I've been back twice
> %w forced me to watch it, and I loved it
> I was dragged to it and came out smiling
> I went against my will and came out a fan
> I was talked into it, thank heaven
> I only watched it because nothing else was on, and I'm glad that I did
> I almost turned it off after ten minutes, and I am glad I didn't
> I nearly switched it off; I'm glad I did not
> I nearly left, and I am so happy that I stayed
> I'm glad I didn't listen to %w
> I'm glad that I did not walk out
> I am glad I gave it a chance
> I'm so happy I gave it a second chance
> I gave it five minutes and stayed for all of it
> I meant to watch ten minutes and watched it all
> I meant to go to bed, and then I saw the whole thing
> I wasn't expecting much. I was wrong
> I wasn't expecting to cry, but I did
> I did not expect to laugh so hard
> I was expecting to be %f-, instead I sat on the edge of my seat
> I expected to be bored, instead I was on the ${brink} of my seat
> I thought I'd be bored; I wasn't
> I thought I would be bored. I was not
> I thought I would fall asleep and I could not look away
> I thought it would drag, but the hours flew by
> I was warned that it was long, yet the time flew
> I had been warned that it was %a-, yet I %d+ it
> I had been told to avoid it; I'm glad I didn't
> I feared the worst and got the best
> I feared it would be %a-. It isn't
> my fears were unfounded
> I need not have worried
> I shouldn't have worried
> I was worried that they would ruin it; they did not
> I was afraid they would ruin the book, and they didn't
> I fully expected to %l- it. I was wrong
> I was fully prepared to %l- it
> I was all set to %l- it, but it won me over
> I had every intention of hating it, and I couldn't
> I went in a sceptic and came out a believer
> I came out a convert
> consider me converted
> never have I been so glad to be proved wrong
> it proved me wrong
> it proved everybody wrong
> it proved all the doubters wrong
> what a pleasant surprise
> a pleasant surprise
> a nice surprise after all those bad reviews
> the biggest surprise of the year
> it took me completely by surprise, in the best way
> it crept up on me and broke my heart
> the title is %a-, but the film isn't
> the title is the only %a- thing about it
> what could have been %a- is %a+
> what sounded like a %n- is the best film of the year
> what looked like a %n- turned out to be the best of them all
< after a trailer like that, what a letdown
< after such a trailer, what a disappointment
< after such a promising trailer, this
< after so much hype, is that all
< after all that waiting, this is what we get
< with a cast like that I expected more
< with a cast like that it should have been %a+
< with that cast it should have been a %n+
< with that cast and that budget, how could it go so wrong
< with so much talent, how could it be so %a-
< a cast like that, and for what
< all that money, and for what
< all that talent, all that money, and this is the result
< I was sure it would be %a+; it was anything but
< I was sure that I'd %l+ it; I did not
< I thought we would have a nice evening; we left after an hour
< we thought it would be fun, but we left after half an hour
< we came for a laugh and left in silence
< we went to be scared and nearly fell asleep
< I went in hoping for a %n+ and came out wanting my money back
< I went in wanting to like it
< I went in a fan and came out %f-
< I left before the end, and I never do that
< I never walk out, but I walked out of this
< I've never walked out of a film until now
< I never leave early. I left early
< it looked good on paper
< it all looked so good on paper
< on paper it sounds %a+
< in theory it's %a+
< it sounded like fun
< it sounded %a+. It wasn't
< it sounded so %a+, but no
< it looked %a+. It isn't
< it looks like a %n+, and it isn't one
< it has the look of a %n+, nothing more
< the trailer fooled me
< the trailer shows all the good parts
< all the good jokes are in the trailer
< the trailer was better
< the trailer lied
< the poster lied
< I fell for the trailer
< what a disappointment
< a big disappointment
< I really wanted to %l+ this film
< I wanted to %l+ this, honest
< how I wanted to %l+ it
< I had hoped to %l+ it
< I was looking forward to it
< I was so looking forward to this
< we had been looking forward to it for months
< I was ready to be %f+. I was %f-
< it was not to be
< the joke was on me
< more fool me
< my mistake
`;
