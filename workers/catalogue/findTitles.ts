import type { Found, NameIndex } from './search/nameIndex.ts';
import { tier } from './search/tier.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';

/** `heat 1995`, `heat (1995)`: a text and the year that people add to tell namesakes apart. */
const textAndYear = /^(.*\S)\s+\(?(1[89]\d\d|20\d\d)\)?$/;

/**
 * Works whose title answers a text. A year at its end is read as the year of release when no title answers the text as it stands:
 * `blade runner 2049` is a title, `1917 2019` a title and its year.
 */
export function findTitles(titles: NameIndex, works: Works, text: string): Found {
  const asTyped = titles.find(text);
  if (asTyped.count > 0 && !asTyped.fuzzy) return asTyped;
  const [, title, year] = textAndYear.exec(text.trim()) ?? [];
  if (title === undefined) return asTyped;
  const ofYear = keepYear(titles.find(title), works, Number(year));
  return ofYear.count > 0 ? ofYear : asTyped;
}

function keepYear({ tiers, fuzzy }: Found, works: Works, year: number): Found {
  const kept = tiers.map((found, row) => (works.years[row] === year ? found : tier.none));
  return { tiers: kept, count: kept.reduce((count, found) => count + (found === tier.none ? 0 : 1), 0), fuzzy };
}
