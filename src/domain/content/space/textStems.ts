import { stemmer } from 'stemmer';
import { fold } from '../../text/fold.ts';

/** English words that stand in any sentence, and what the texts say of every film. */
const stopWords: ReadonlySet<string> = new Set((
  'a about above after again against all also although am an and another any are as at away back be became because become becomes been before being below between both but by came can cannot come comes could ' +
  'did do does doesnt doing done dont down during each either else end ends etc even eventually ever every few find finds first for from further gets get getting give go goes going got had has have having he hell ' +
  'hed her here hers herself hes him himself his how however i if in instead into is isnt it its itself ive just like made make makes making many may me meet meets might more most much must my myself named near never new ' +
  'next no nor not now of off on once one only or other others our ours ourselves out over own same set she shes should since so some soon such take takes than that thats the their theirs them themselves then there these they ' +
  'theyre this those though three through thus to together too toward towards try tries two under until up upon us very via was way we well were what whats when where whether which while who whom whose why will with within ' +
  'without would yet you your yours yourself film movie story series show tells follows documentary features based'
).split(' '));

/** Stems of a text's words in their order, without stop words and numbers below 100: what the dense space is learnt from. */
export function createTextStems(): (text: string) => string[] {
  const known = new Map<string, string | null>();
  return (text) => {
    const stems: string[] = [];
    for (const word of fold(text).split(' ')) {
      let stem = known.get(word);
      if (stem === undefined) known.set(word, (stem = word.length < 3 || stopWords.has(word) ? null : stemmer(word)));
      if (stem !== null) stems.push(stem);
    }
    return stems;
  };
}
