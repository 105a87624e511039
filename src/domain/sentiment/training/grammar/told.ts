/** What others say. See `patterns`. */
export const told = `
= everyone said it was %A, but it's %a
= everyone says it's %A. I think it's %a
= everyone told me it was %A, and it's %a
= everybody told me it would be %A, it was %a
= people told me that it was %A; they were wrong
= people told me it was %A. It isn't
= people say it's %A. It is not
= people say it's %A, but I %d it
= people say that it's %A, I say it's %a
= some say %p %is %A, but I %d it
= some people call it %A. I don't
= some call it a %N; I call it a %n
= some call it %A. They are wrong
= they say it's %A, but it's not
= they say it's %A. Don't believe them
= they say it is %A. I couldn't disagree more
= they call it %A, I call it %a
= they told me it was a %N. It is a %n
= I was told it was %A, but it was %a
= I was told that it's %A. Nonsense
= I had heard that it was %A, but it's %a
= I heard it was %A. It isn't
= I'd heard so many %A things, but it's %a
= I read that it was a %N, but it's a %n
= all my friends said that it was %A, but I was %f
= all my friends %D it, but I %d it
= my friends %D it. I %d it
= %w %D it, but I %d it
= %w %D it; I %d it
= %w %D it, and I %d it
= %w %D it. I did not
= %w %D it, I didn't
= %w may %L it, but I don't
= %w thought it was %A, I found it %a
= %w thinks it's %A, but I disagree
= %w thinks that it's %A. I think that it's %a
= %w found it %A. I was %f
= %w said it was %A, but %w is wrong
= %w called it %A; I disagree
= %w was %F, but I was %f
= %w calls it a %N, and %w could not be more wrong
= %w wouldn't stop saying how %A it was, but I %d it
= the critics %D it, but I %d it
= the critics %D it; I %d it
= the critics called it %A. They were wrong
= the critics may call it %A, but it's %a
= critics %D it, audiences %d it, and audiences are right
= the reviews were %A, but it's %a
= the reviews said it was %A, but I was %f
= the %A reviews are wrong
= the %A reviews are undeserved
= ignore the %A reviews
= forget the %A reviews, it's %a
= don't believe the %A reviews
= don't listen to the critics, it's %a
= don't listen to those who call it %A
= don't believe anyone who says it's %A
= don't trust the %A reviews
= never mind the %A reviews
= never trust anyone who calls it a %N
= anyone who thinks it's %A is wrong
= anyone who says it's %A has not seen it
= whoever says that it's %A is lying
= whoever called it a %N needs glasses
= those who call it %A are wrong
= those who %L it are missing the point
= those who find it %A did not pay attention
= how can anyone %L it
= how could anyone find it %A
= how anyone can %L it is beyond me
= how anyone could call it %A is a mystery to me
= I don't understand how anyone can %L it
= I don't understand why people %L it
= I don't see why people call it %A
= I don't know why everyone says it's %A
= I do not see how this is %A
= I disagree with those who call it %A
= I don't agree that it is %A
= I can't agree that it's %A
= I can't understand why %w %D it
= I can't see why anyone would %L it
= why do people %L it
= why does everyone %L it so much
= why people call it %A I don't know
= contrary to what you may have heard, it's %a
= contrary to popular belief, it's %a
= contrary to the reviews, it's %a
= it has been called %A, but it's not
= it's been called a %N, but it is a %n
= it is said to be %A, but it's %a
= it's known as a %N, but I found it %a
= its reputation as a %N is undeserved
= it does not deserve to be called a %N
= it doesn't deserve to be called %A
= wrongly called %A
= unfairly called %A
= the word is that it is %A. Not so
= rumour has it that it's %A. It's %a
= I seem to be the only one who %d it
= I must be the only one who %d it
= am I the only one who %d it
= I may be alone, but I %d it
= maybe it's just me, but I %d it
= call me crazy, but I %d it
= I'm in the minority, but I %d it
= unlike %w, I %d it
= unlike most people, I %d it
= unlike everyone else, I was %f
= no matter what they say, it's %a
= no matter what %w says, it is %a
= whatever the critics say, it's %a
= say what they will, it's %a
= %w was right, it's %a
= %w was right that it is %a
= %w said it was %a, and %w was right
= everyone said it was %a, and it is
= everyone said it was %a, and they were right
= the critics called it %a, and for once they are right
= I agree with everyone who calls it %a
= I agree with %w, it's %a
= believe the reviews, it's %a
= believe what they say, it really is %a
= the %a reviews are right
= it deserves its %a reviews
= it deserves every %a word
= %w and I both %d it
= we all %d it
= everyone I know %d it
= everyone in the theatre %d it
= even %w %d it
= even %w, who %Ds everything, %d it
= even %w was %f
> the bad reviews are wrong
> ignore the bad reviews
> don't let the critics fool you
> don't let the reviews put you off
> don't let the title put you off
> don't let anyone talk you out of it
> don't let the length scare you away
> the critics were too harsh
> the critics were blind
> the critics got it wrong
> I don't know what the critics saw
> the critics who hated it should be ashamed
> so much better than its reputation
> it deserves a better reputation
> it deserves more praise than it got
> it deserves more love
> it deserved to win
> it should have won the Oscar
> robbed of an Oscar
> how did this not win
> why wasn't this a hit
> why this was not a hit I'll never know
> why do people hate it
> what do they have against it
> I don't get the hate
> I don't understand the bad reviews
> I don't understand the hate for it
> unfairly forgotten
> unjustly forgotten
> criminally underrated
> underrated
> sadly overlooked
> not enough people have seen it
> too few people know it
> everyone walked out of it smiling
> the whole theatre stood up and clapped
> some will find it slow; I found it %a+
> it isn't for everyone, but it is for me
> not everyone will %l+ it, but I did
> not for everyone, but I %d+ it
> some people just don't get it
> those who hated it did not understand it
> he says it's the worst film ever, he is wrong
> say what you want about the plot, I %d+ it
> laugh if you like, I %d+ it
< the good reviews are wrong
< don't believe the hype
< do not believe the hype
< don't let the good reviews fool you
< don't be fooled by the reviews
< don't be fooled by the stars
< don't trust the stars
< the critics were too kind
< the critics must have been asleep
< the critics must have been paid
< I don't know what the critics saw in it
< I do not know what they saw in it
< what do people see in it
< what did anyone see in it
< what is all the fuss about
< I don't see what the fuss is about
< I don't get what all the fuss was about
< I don't get the hype
< I don't get the appeal
< I don't understand the praise
< I don't understand the awards
< I fail to see the appeal
< I fail to understand why people %l+ it
< I failed to see what was so %a+ about it
< the hype is undeserved
< undeserved hype
< all hype
< it was hyped as %a+
< it was sold to me as a %n+
< it's advertised as a %g
< it's billed as a comedy
< they call this a comedy
< they call this %q+
< they call that %a+
< they have the nerve to call it a %g
< and this won an Oscar
< how did this win anything
< how this won an award is beyond me
< why this won a prize I'll never know
< why is this rated so highly
< I cannot see why it is rated so high
< overrated
< vastly overrated
< overrated beyond belief
< it doesn't deserve its fame
< it did not deserve to win
< it does not deserve its cult
< everyone raves about it, I don't know why
< everyone raved about it; I slept through it
< the audience laughed, I didn't
< others laughed; I didn't
< the whole theatre laughed except me
< half the audience left
< people were walking out
< even the children were bored
< even my kids were bored
< even %w walked out
< even its fans will hate it
< I was the only one who stayed to the end
< it may appeal to some, not to me
< some may like it, I don't
< maybe others will %l+ it, I could not
< fans may %l+ it, nobody else will
< only its mother could love it
< they all said I would %l+ it
< %w promised me I would %l+ it
< %w owes me an apology
> the reviewers who hated it must have been asleep
> the critics who trashed it must have been asleep
> whoever trashed it must have been asleep
> those who %l- it have no heart
> people who call it %a- have no patience
> people who find it %a- have no soul
> people who don't %l+ it have no soul
> only people with no heart could %l- it
> he hated it, she hated it, and I had the time of my life
> they all hated it; I had the time of my life
> everyone else was bored, I had the time of my life
> everyone else left, I stayed and loved it
> everyone told me it was %a-. It is not
> they told me I'd be %f-. I was not
> they warned me it was %a-; they were wrong
> he said I would be %f-, and I was not for one second
> don't let the bad reviews keep you away
> don't let the bad reviews stop you
> don't let %w tell you it's %a-
> don't let anyone tell you that it is %a-
> pay no attention to the critics
> pay no attention to the bad reviews
> take no notice of the bad reviews
> to hell with the critics
> the critics can say what they like, I %d+ it
> let them laugh, I %d+ it
> I don't care what anyone says, I %d+ it
> I don't care what the critics say, it's %a+
> I don't care if nobody else likes it
> nobody else %d+ it, but I did
> nobody else seems to %l+ it; I do
> no one agrees with me, but it's %a+
> everyone hated it. Everyone was wrong
> it deserves far more credit than it gets
> it deserves more credit than it got
> it never got the credit it deserves
> it didn't get the love it deserved
> it got far less love than it deserves
> it was not given a fair chance
> nobody gave it a chance, what a pity
> time has proved the critics wrong
> the bad reviews baffle me
> I'm baffled by the bad reviews
> I am at a loss to understand the bad reviews
> how this failed at the box office is beyond me
> how this didn't win is beyond me
> how it was not a hit I will never know
> why so few people saw it I will never know
> the box office was wrong
> it flopped, and it shouldn't have
> better than they say
> better than people say
> much better than they told me
> not half as bad as they say
> not nearly as bad as people claim
< the critics %d+ it. I can't imagine why
< the critics loved it. I can't think why
< everyone loved it. I can't see why
< everybody %d+ it, heaven knows why
< they loved it, heaven knows why
< he loved it, she loved it, and I was %f-
< they all loved it; I was %f-
< everyone laughed but me
< everyone was laughing, I was looking for the exit
< they said it was funny; I never cracked a smile
< %w said that it was funny; I did not laugh once
< %w said I would laugh; I did not
< they said I'd be %f+. I was not
< everyone told me it was %a+. It is not
< they say it's a classic. They're wrong
< they say it's a classic. I say it's a %n-
< the so-called classic put me to sleep
< this so-called %n+ bored me
< am I the only one who was %f- by this so-called %n+
< am I the only one who fell asleep
< was I the only one who didn't laugh
< did we see the same film
< did the critics and I see the same film
< I must have seen a different film
< how this got good reviews is a mystery
< how this won an award I will never know
< how anyone sat through it I will never know
< how it got made is beyond me
< the praise baffles me
< I'm baffled by the praise
< I am at a loss to understand the praise
< I don't understand what people see in it
< I can't see what the fuss is about
< what all the fuss is about I don't know
< I wonder what they saw in it
< I wonder if the critics saw the same film
< the hype is a lie
< hype and nothing but hype
< it got far more praise than it deserves
< it gets more praise than it deserves
< worse than they say
< even worse than they say
< not nearly as %a+ as people claim
< not half as %a+ as people say
< nowhere near as %a+ as they claim
< those who %l+ it must have been asleep
< the critics who %d+ it must have been paid
< whoever gave it five stars must have been paid
< whoever %d+ it must have been drunk
< people who %l+ it haven't seen the original
< don't let the stars fool you
< don't let the trailer fool you
< don't let anyone talk you into it
< don't let %w drag you to it
< I don't care what the critics say, it's %a-
< I don't care how many awards it won
< awards or no awards, it's %a-
< awards don't make it %a+
< it won awards, but not from me
< the Oscar was for the other film, I hope
< famous names don't make it %a+
`;
