/**
 * What surrounds a word and turns or weakens what it says. `negated`: after "not", "hardly", "without" and their like, up to the end of the clause; `unreal`: expected, wished for, granted
 * ("although"), told by others, excepted; `after`: behind a "but" or what was granted, up to the end of the sentence. Bits of `scopesOf`.
 */
export const scopeBits = { negated: 1, unreal: 2, after: 4 } as const;

type Cue = 'negates' | 'cannot' | 'negatesNext' | 'unreal' | 'perhaps' | 'exists' | 'breaks' | 'turns' | 'ends' | 'pauses' | 'cancels' | 'states';

/** Words by what they do, from any grammar of English. */
const words: Readonly<Record<Cue, string>> = {
  negates: "not never no nothing none nobody nowhere neither nor without hardly barely scarcely rarely seldom lack lacks lacked lacking devoid fail fails failed failing failure avoid avoids avoided refuses refuse free dont doesnt didnt isnt wasnt arent werent wont wouldnt shouldnt aint havent hasnt hadnt zero few little unable stop stops stopped neglects forgets forgot",
  cannot: "can't cannot couldn't cant couldnt",
  negatesNext: 'less least fewer',
  unreal: "expected expecting expect expects thought hoped hoping hope feared fear wanted want wants wish wished if supposed supposedly allegedly although though despite unless except pretends pretend pretending claims claim claimed said say says told call calls called tries try tried trying attempts attempt attempted attempting meant intended aims prepared ready instead rather whereas than unlike critics reviewers reviews everyone everybody friends haters fans detractors hype besides minus bar aside exception",
  perhaps: "could would should might may could've would've should've might've",
  exists: 'have been',
  breaks: 'because since which who when while so and then until',
  turns: 'but yet however nevertheless nonetheless still',
  ends: '. ! !! ? ?! ... ;',
  pauses: ', : ( ) -',
  cancels: 'enough more better worse wait help',
  states: 'is was are were turned turns proved proves became ended',
};
const cues = new Map<string, Cue>(Object.entries(words).flatMap(([cue, list]) => list.split(' ').map((word): [string, Cue] => [word, cue as Cue])));

const cueOf = (key: string): Cue | undefined => cues.get(key) ?? (key.endsWith("n't") ? 'negates' : undefined);

const reports = /^(?:sa[yi]|t[eo]l[dl]|call|claim)/;

/** Tokens that a scope reaches at most. */
const negatedReach = 7, unrealReach = 9;

/**
 * Scopes of each token as bits (see scopeBits), [n]. A word that opens a scope is not in it; two negations near one another lift each other.
 * @param keyAt  key of a token: see Token
 */
export function scopesOf(keyAt: (at: number) => string, n: number): Uint8Array {
  const scopes = new Uint8Array(n);
  let negatedFrom = -1, isNegated = false, lastNegation = -9, byCannot = false, negatedEnd = 0, unrealEnd = 0, isAfter = false, unrealFrom = 0;
  for (let at = 0; at < n; at++) {
    const key = keyAt(at), cue = cueOf(key), before = at > 0 ? keyAt(at - 1) : '';
    const isBut = cue === 'turns' && !/^(?:nothing|anything|everything|all|help|one)$/.test(before);
    if (cue === 'ends') isAfter = false;
    if (cue === 'ends' || cue === 'pauses' || cue === 'breaks' || isBut) {
      isAfter ||= cue === 'pauses' && at < unrealEnd;
      isNegated = false;
      negatedEnd = unrealEnd = at;
    }
    if (cue === 'states' && at > unrealFrom + 3) unrealEnd = Math.min(unrealEnd, at);
    if (isBut) isAfter = true;
    else scopes[at] = (isNegated && at < negatedEnd ? scopeBits.negated : 0) | (at < unrealEnd ? scopeBits.unreal : 0) | (isAfter ? scopeBits.after : 0);

    if (cue === 'negates' || cue === 'cannot' || (key === 'from' && before === 'far') || (key === 'but' && before === 'anything')) {
      const lifts = at - lastNegation <= 6 && at < negatedEnd;
      isNegated = lifts ? !isNegated : true;
      lastNegation = at;
      byCannot = cue === 'cannot' || (key === 'not' && (before === 'could' || before === 'can'));
      negatedFrom = at + 1;
      negatedEnd = at + 1 + negatedReach;
    } else if (cue === 'negatesNext' && !(byCannot && isNegated)) {
      isNegated = true;
      negatedFrom = at + 1;
      negatedEnd = at + 3;
      byCannot = false;
    } else if ((cue === 'cancels' || key === 'less') && byCannot && isNegated && at < negatedEnd) {
      for (let back = negatedFrom; back <= at; back++) scopes[back] = (scopes[back] as number) & ~scopeBits.negated;
      isNegated = false;
      negatedEnd = at;
    } else if ((key === 'short' || key === 'but' || key === 'less') && before === 'nothing') {
      isNegated = false;
      negatedEnd = at;
    } else if (cue === 'unreal' || (cue === 'exists' && cueOf(before) === 'perhaps') || (key === 'from' && before === 'apart') || (key === 'of' && before === 'spite')) {
      unrealFrom = at;
      unrealEnd = at + 1 + unrealReach;
      // "I wouldn't call it good" denies; "I never expected to like it" does not.
      if (isNegated && at < negatedEnd) {
        if (reports.test(key)) unrealEnd = at;
        else {
          isNegated = false;
          negatedEnd = unrealEnd = at;
        }
      }
    }
  }
  return scopes;
}
