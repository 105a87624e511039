import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { buildWorks } from '../../src/domain/catalogue/works.ts';
import { buildWorkFacts } from '../../src/domain/content/buildWorkFacts.ts';
import { decodeVectors, followsRows, type RowIdentity, type Vectors } from '../../src/domain/content/vectorsFile.ts';
import { factFields, type FactName, type WorkFacts } from '../../src/domain/content/workFacts.ts';
import type { RatingMatrix } from '../../src/domain/taste/training/ratingMatrix.ts';
import type { TasteInputs } from '../../src/domain/taste/training/trainTaste.ts';
import { rowIdentity } from '../content/rowIdentity.ts';
import { readCatalogue } from '../content/readCatalogue.ts';
import { InputError } from '../inputError.ts';
import type { Progress } from '../progress.ts';
import { readManifest } from '../publish.ts';
import { joinSets, type Joined } from './joinSets.ts';
import { readSets, readTwins, type RatingSet } from './readSets.ts';
import { ratedFeatures } from './titleFeatures.ts';

/** Votes at which half of the people are taken to know a film. */
const knownVotes = 3000;

/** Everything that training and evaluation read. */
export interface TasteSources {
  readonly joined: Joined;
  readonly sets: readonly RatingSet[];
  readonly catalogue: Catalogue;
  readonly facts: WorkFacts;
  readonly nameOf: (term: number) => FactName;
  readonly vectors: Vectors;
  readonly identity: RowIdentity;
  readonly titleOf: (row: number) => string;
}

/**
 * @param out  where the catalogue and the content vectors were published
 * @throws InputError when they, or the ratings, are missing
 */
export async function readTasteSources(raw: string, out: string, progress: Progress): Promise<TasteSources> {
  const manifest = await readManifest(out), artefact = manifest?.artefacts.find(({ name }) => name === 'content/vectors');
  const missing = (expected: string) => new InputError({ file: join(out, 'manifest.json'), row: null, column: null, expected, found: 'no such artefact' });
  if (!manifest || !artefact) throw missing('content/vectors (npm run train:content publishes it)');
  progress.start('read the catalogue');
  const catalogue = await readCatalogue(out), works = buildWorks(catalogue), { facts, nameOf } = buildWorkFacts(catalogue, works), bytes = await readFile(join(out, artefact.path));
  const vectors = decodeVectors(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer), identity = rowIdentity(manifest);
  if (!followsRows(vectors, identity)) throw missing('content/vectors of this catalogue (npm run train:content)');
  progress.end(`${works.count} works`);
  progress.start('read and join the ratings');
  const sets = await readSets(raw, works), joined = joinSets(sets, await readTwins(raw));
  progress.end(`${joined.matrix.stars.length} of ${joined.matrix.people} people on ${joined.matrix.titles} titles`);
  return { joined, sets, catalogue, facts, nameOf, vectors, identity, titleOf: (row) => works.title(row) };
}

/** What the models are trained on, for some of the people. */
export function tasteInputs({ joined, facts, vectors, identity }: Pick<TasteSources, 'joined' | 'facts' | 'vectors' | 'identity'>, matrix: RatingMatrix, fewestTitlesOfTerm: number): TasteInputs {
  const raters = new Int32Array(matrix.titles), { rows } = joined, collection = factFields.indexOf('collection');
  for (const title of matrix.titleOf) (raters[title] as number)++;
  const { terms, ofFactors, ofBias } = ratedFeatures(facts, vectors, rows, raters, fewestTitlesOfTerm);
  return {
    matrix, rows, works: facts.works, identity: { movies: identity.movies.slice(0, 16), streaming: identity.streaming.slice(0, 16) }, terms, ofFactors, ofBias,
    familiarity: Float64Array.from(rows, (row) => (facts.votes[row] as number) / ((facts.votes[row] as number) + knownVotes)),
    groups: rows.map((row) => facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1]).find((term) => facts.fieldOfTerm[term] === collection) ?? -1),
  };
}
