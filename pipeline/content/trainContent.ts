import { buildVocabulary } from '../../src/domain/content/space/buildVocabulary.ts';
import { quantise } from '../../src/domain/content/space/quantise.ts';
import { encodeVectors, vectorsVersion } from '../../src/domain/content/vectorsFile.ts';
import { encodeVocabulary, vocabularyVersion } from '../../src/domain/content/vocabularyFile.ts';
import { product, type Product } from '../manifest.ts';
import type { Progress } from '../progress.ts';
import { classicTfidf } from './classicTfidf.ts';
import { readTrainingInputs } from './trainingInputs.ts';
import { trainSpace } from './trainSpace.ts';

/** Facts in the shipped vocabulary: 1.4 MB. */
const vocabularyTerms = 18_000;

/**
 * Learns the dense space from every text of the raw folder and the facts of the published catalogue, and numbers the words of the classic recommender; writes nothing.
 * @param out  where the catalogue was published
 * @throws InputError when the raw files or the catalogue are missing
 */
export async function trainContent(raw: string, out: string, progress: Progress): Promise<Product[]> {
  const inputs = await readTrainingInputs(raw, out, progress), { sources, catalogue, works, identity } = inputs;
  const { documents, space } = trainSpace(inputs, progress);
  const vectors = quantise(space.rows, space.d), vocabulary = buildVocabulary(documents, space, inputs.nameOf, vocabularyTerms);
  const classic = await classicTfidf(sources, catalogue, works, identity, progress);
  const file = (name: string, bytes: Uint8Array, schemaVersion: number, rows: number) => product(name, bytes, { folder: 'models', extension: 'bin', schemaVersion, needed: 'later', rows });
  return [
    classic.product,
    file('content/vectors', encodeVectors(vectors, identity), vectorsVersion, vectors.rows),
    file('content/vocabulary', encodeVocabulary(vocabulary), vocabularyVersion, vocabulary.hashes.length),
  ];
}
