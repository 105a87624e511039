import type { WorkId } from '../../contracts/catalogue.ts';

/** A title of the mix. */
export interface Part {
  readonly id: WorkId;
  /** −100…100, whole: above 0 the answer should be like it, below unlike it, 0 leaves it out. */
  readonly weight: number;
}

/** What in a link could not be taken as it stands; the rest of the link is kept. */
export type MixProblem =
  | { readonly kind: 'id'; readonly text: string }
  | { readonly kind: 'weight'; readonly id: WorkId; readonly text: string }
  | { readonly kind: 'many'; readonly dropped: number };

export const mostParts = 5, fullWeight = 100, weightStep = 5;

const idForm = /^(\d{1,9}|[adhn]s\d{1,6})$/;

/** Reads `949:100,ns2186:-40,862`: ids with weights, 100 where none is given. */
export function readMix(text: string): { readonly parts: readonly Part[]; readonly problems: readonly MixProblem[] } {
  const parts: Part[] = [], problems: MixProblem[] = [];
  for (const piece of text.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
    const cut = piece.indexOf(':');
    const id = cut < 0 ? piece : piece.slice(0, cut), said = cut < 0 ? String(fullWeight) : piece.slice(cut + 1);
    if (!idForm.test(id)) { problems.push({ kind: 'id', text: id }); continue; }
    if (parts.some((part) => part.id === id)) continue;
    const weight = /^-?\d{1,3}$/.test(said) ? Number(said) : NaN;
    const isWeight = Math.abs(weight) <= fullWeight;
    if (!isWeight) problems.push({ kind: 'weight', id, text: said });
    parts.push({ id, weight: isWeight ? weight : fullWeight });
  }
  if (parts.length > mostParts) problems.push({ kind: 'many', dropped: parts.length - mostParts });
  return { parts: parts.slice(0, mostParts), problems };
}

/** The inverse of `readMix`. */
export function writeMix(parts: readonly Part[]): string {
  return parts.map(({ id, weight }) => `${id}:${weight}`).join(',');
}

/** A title's share of all weights, 0–1, whatever its sign. */
export function shareOf(part: Part, parts: readonly Part[]): number {
  const sum = parts.reduce((total, { weight }) => total + Math.abs(weight), 0);
  return sum === 0 ? 0 : Math.abs(part.weight) / sum;
}
