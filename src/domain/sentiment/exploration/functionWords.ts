/** Words that join others and say little by themselves: left out where only words of content are listed. Words that turn a mood ("not", "but", "no") are among them. */
export const functionWords: ReadonlySet<string> = new Set((
  "a about after again all also although am an and any anyone anything are aren't around as at be because been before being both but by can can't cannot could couldn't did didn't do does doesn't "
  + "doing don't down during each either else enough even ever every everyone everything few first for from get gets go goes going got had has hasn't have haven't having he he's her here hers herself him "
  + "himself his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just least less let's like made make makes making many may maybe me might more most much must my myself "
  + "never no nobody none nor not nothing now of off on once one ones only or other others our out over own quite rather really s same say says see seem seems seen she she's should so some someone something "
  + "sometimes still such t than that that's the their them themselves then there there's these they they're thing things this those though through to too two under until up us very was wasn't way we well were "
  + "what what's when where whether which while who whole whose why will with within without won't would wouldn't yet you you're your yourself"
).split(' '));
