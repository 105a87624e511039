import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { withArabicNumerals } from './search/arabicNumerals.ts';
import { createNameIndex, type NameIndex } from './search/nameIndex.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';

/**
 * Search over all works: by title, by the titles under which platforms show them where those differ, with Roman numerals as numbers (`rocky 4`), and by original title once `movies/facts` is there.
 * Entry i < works.count is the title of work i.
 * @param before  the index without original titles, if there is one
 */
export function buildTitleIndex({ movies, streaming }: Catalogue, works: Works, withOriginalTitles: boolean, before?: NameIndex): NameIndex {
  const names: string[] = [], owners: number[] = [];
  for (let row = 0; row < works.count; row++) {
    names.push(works.title(row));
    owners.push(row);
  }
  const also = (name: string, row: number): void => {
    if (name === names[row]) return;
    names.push(name);
    owners.push(row);
  };
  for (let showing = 0; showing < streaming.rows; showing++) also(streaming.title[showing] as string, works.workOfShowing[showing] as number);
  for (let row = 0; row < works.count; row++) {
    const asTyped = withArabicNumerals(names[row] as string);
    if (asTyped !== null) also(asTyped, row);
  }
  if (withOriginalTitles) movies.originalTitle.forEach((title, row) => { if (title !== null) also(title, row); });
  return createNameIndex(names, Int32Array.from(owners), before);
}
