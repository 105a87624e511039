import { blendWeights } from '../../src/domain/content/blendWeights.ts';
import { splitSeed } from '../../src/domain/content/evaluation/halves.ts';
import { spaceSeed } from '../../src/domain/content/space/learnSpace.ts';
import { spaceWeights } from '../../src/domain/content/space/spaceWeights.ts';
import type { Manifest } from '../../src/contracts/manifest.ts';
import { cardNotes } from './cardNotes.ts';
import type { Evaluation } from './evaluateContent.ts';

export const cardVersion = 1;

/** The model card: what the content model is, how it was chosen and measured, what it cannot do. Figures are rounded to four digits. */
export function contentCard(manifest: Manifest, evaluation: Evaluation): unknown {
  const identity = (name: string) => {
    const artefact = manifest.artefacts.find((each) => each.name === name);
    return artefact ? [{ name, path: artefact.path, bytes: artefact.bytes, sha256: artefact.sha256 }] : [];
  };
  return {
    schemaVersion: cardVersion,
    name: 'content',
    ...cardNotes,
    trainedOn: ['movies/search', 'movies/facts', 'movies/people', 'movies/keywords', 'streaming/search', 'streaming/facts', 'streaming/people'].flatMap(identity),
    files: ['content/vectors', 'content/vocabulary', 'content/tfidf'].flatMap(identity),
    seeds: { space: spaceSeed, split: splitSeed },
    space: spaceWeights,
    blend: blendWeights,
    evaluation: rounded(evaluation),
  };
}

/** Times differ from run to run and stay out, so that the same figures give the same bytes. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(4));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'msAQuery').map(([key, inner]) => [key, rounded(inner)]));
}
