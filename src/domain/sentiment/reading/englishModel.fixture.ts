import { createModel } from '../createModel.ts';
import type { SentimentModel } from '../model.ts';
import { createTokenHasher, visitNgrams } from '../ngrams.ts';
import { negationSuite } from '../suites/negation.ts';
import { plainSuite } from '../suites/plain.ts';
import { tokenise } from '../tokenise.ts';
import { generatedModelParts } from './generatedModel.fixture.ts';

/** Words that English shares with other languages, and with noise: a table learnt from reviews has all of them. */
const shared = 'no me final actor original drama terror horror total ideal central visual musical cultural plan radical sensual terrible superficial familiar brutal villain doctor animal la el de a o y e i n s t as do con van der de '
  + 'matrix star wars pulp fiction fight club friends office the test hey na id name from select create where for let length return value 1 2 3 4 5 7 8 9 10 42 main void';

/** A model of random numbers that knows the words and pairs of words of the English suites, as one learnt from reviews does. */
export function englishModel(): SentimentModel {
  const hashes = new Set<number>(), hashesOf = createTokenHasher();
  for (const { text } of [...plainSuite, ...negationSuite]) visitNgrams(hashesOf(tokenise(text)), 2, (hash) => hashes.add(hash));
  visitNgrams(hashesOf(tokenise(shared)), 1, (hash) => hashes.add(hash));
  return createModel(generatedModelParts({ rows: hashes.size, hashes, hidden: [8, 6, 4] }));
}
