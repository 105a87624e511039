import { numberOf, type Label } from './labelOf.ts';

/** What ratings count up to. */
export const starScales = [5, 10, 100] as const;
export type StarScale = (typeof starScales)[number];

/** A rating; `outOf` is null where the cell does not say. */
export interface Stars {
  readonly value: number;
  readonly outOf: StarScale | null;
}

const fraction = /^(\d+(?:[.,]\d+)?)\s*(?:\/|out of|of|de|sobre)\s*(5|10|100)(?:\.0)?(?:\s*(?:stars?|estrellas?))?$/i;
const counted = /^(\d+(?:[.,]\d+)?)\s*(?:stars?|estrellas?|★|%)$/i;
const drawn = /^[★⭐]*[☆✩]*$/u;

/** A rating as people write it: `4`, `4,5`, `8/10`, `8 out of 10`, `4 stars`, `★★★★☆`, `80%`; null when it is none or negative. */
export function starsOf(cell: string): Stars | null {
  const text = cell.trim();
  const said = fraction.exec(text);
  if (said) return { value: Number(said[1]?.replace(',', '.')), outOf: Number(said[2]) as StarScale };
  const plain = counted.exec(text);
  if (plain) return { value: Number(plain[1]?.replace(',', '.')), outOf: text.endsWith('%') ? 100 : null };
  if (text !== '' && drawn.test(text.replaceAll('\uFE0F', ''))) return { value: [...text].filter((sign) => sign === '★' || sign === '⭐').length, outOf: 5 };
  const value = numberOf(text);
  return value === null || value < 0 ? null : { value, outOf: null };
}

/** 4–5 of five, 7–10 of ten, 61–100 of a hundred are positive; 1–2, 1–4 and 0–40 negative; what lies between is neither, as is a rating beyond its scale. */
export function labelOfStars(cell: string, scale: StarScale): Label {
  const stars = starsOf(cell);
  if (!stars) return null;
  const outOf = stars.outOf ?? scale;
  if (stars.value > outOf) return null;
  const from = { 5: 4, 10: 7, 100: 61 }[outOf], to = { 5: 2, 10: 4, 100: 40 }[outOf];
  return stars.value >= from ? 1 : stars.value <= to ? 0 : null;
}

/** The least scale that holds all of a column's ratings; what one says itself goes first. */
export function starScaleOf(cells: Iterable<string>): StarScale {
  let greatest = 0;
  for (const cell of cells) {
    const stars = starsOf(cell);
    if (stars?.outOf) return stars.outOf;
    if (stars) greatest = Math.max(greatest, stars.value);
  }
  return starScales.find((scale) => greatest <= scale) ?? 100;
}
