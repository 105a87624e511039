import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artefact } from '../../src/contracts/manifest.ts';
import { tasteCardArtefact, tasteCardVersion, type TasteCard, type TasteEvaluation } from '../../src/contracts/tasteCard.ts';
import type { Localised } from '../../src/domain/queries/query.ts';
import type { TasteParts } from '../../src/domain/taste/parts.ts';
import { fewestRaters } from '../../src/domain/taste/parts.ts';
import { tasteSettings } from '../../src/domain/taste/training/settings.ts';
import { readManifest } from '../publish.ts';
import { citation, limits, recipe, summary, terms } from './cardNotes.ts';
import { evaluationSeeds } from './evaluationSeeds.ts';
import type { TasteSources } from './tasteInputs.ts';

interface CardOf {
  readonly out: string;
  readonly sources: Pick<TasteSources, 'joined'>;
  readonly parts: TasteParts;
  readonly artefact: Pick<Artefact, 'path' | 'bytes' | 'sha256'>;
  /** Of one core, so that what else the machine does is not counted. Null: as the card that lies there says, when it is of the same file. */
  readonly seconds: number | null;
  /** Null: likewise. */
  readonly evaluation: TasteEvaluation | null;
}

/** The card of the models; figures are rounded to five digits. */
export async function buildCard({ out, sources: { joined }, parts, artefact, seconds, evaluation }: CardOf): Promise<TasteCard> {
  const previous = await readCard(out), before = previous?.file.sha256 === artefact.sha256 ? previous : null, { starts, to } = parts.ranking.neighbours;
  let rankedItems = 0;
  const isTold = new Set(to);
  for (let item = 0; item + 1 < starts.length; item++) if ((starts[item + 1] as number) > (starts[item] as number) || isTold.has(item)) rankedItems++;
  return rounded({
    schemaVersion: tasteCardVersion, summary, recipe,
    data: {
      sets: joined.sets.map((set) => ({ ...set, terms: terms[set.name] })), ratings: joined.matrix.stars.length, people: joined.matrix.people, titles: joined.matrix.titles,
      fewestRaters, fewestRankedRaters: tasteSettings.fewestRankedRaters, citation,
    },
    file: { path: artefact.path, bytes: artefact.bytes, sha256: artefact.sha256 },
    sizes: { items: parts.items.length, rankedItems, works: parts.works, terms: parts.terms.length, starsFactors: parts.stars.k, rankingFactors: parts.ranking.k, neighbours: to.length },
    trainedSeconds: seconds === null ? (before?.trainedSeconds ?? null) : Math.round(seconds),
    seeds: [{ name: seedNames.training, seed: tasteSettings.seed }, ...evaluationSeeds.map(({ name, seed }) => ({ name, seed }))],
    evaluation: evaluation ?? before?.evaluation ?? null, limits,
  });
}

const seedNames: Readonly<Record<'training', Localised>> = { training: { en: 'Training', es: 'Entrenamiento' } };

export function encodeCard(card: TasteCard): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(card, null, 1)}\n`);
}

/** The card that was published last; null where there is none. */
export async function readCard(out: string): Promise<TasteCard | null> {
  const artefact = (await readManifest(out))?.artefacts.find(({ name }) => name === tasteCardArtefact);
  return artefact ? (JSON.parse(await readFile(join(out, artefact.path), 'utf8')) as TasteCard) : null;
}

function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : Number(value.toPrecision(5))) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)])) as T;
}
