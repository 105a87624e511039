import type { Catalogue } from '../src/domain/catalogue/schema.ts';
import type { Works } from '../src/domain/catalogue/works.ts';
import { titlesIn } from '../src/domain/queries/nameIndex.ts';

/** `Heat (1995)`: a title with its year, as people write them. */
const titleAndYear = /^(.*\S)\s*\((\d{4})\)$/;

/** Looks works up by title. */
export interface WorkFinder {
  /**
   * The row of the most voted work of this title, compared folded; of that year where one is given (or stands in brackets after the title), give or take one: dates of
   * release differ by country. Null when there is none.
   */
  find(title: string, year: number | null): number | null;
  /** Titles near a missed one, best first. */
  near(title: string, limit: number): readonly string[];
}

/** Needs both tables' `search` and the films' originalTitle. */
export function createWorkFinder({ movies, streaming }: Catalogue, works: Works): WorkFinder {
  /** Rows of works of a title, films first, most voted first. */
  function rowsTitled(title: string): number[] {
    const films = titlesIn(movies.title).find(title) ?? titlesIn(movies.originalTitle).find(title), shown = titlesIn(streaming.title).find(title);
    return [...new Set([...(films?.rows ?? []), ...Array.from(shown?.rows ?? [], (showing) => works.workOfShowing[showing] ?? -1)])];
  }
  function ofYear(rows: readonly number[], year: number | null): number | null {
    if (year === null) return rows[0] ?? null;
    const apart = (row: number): number => Math.abs((works.years[row] ?? 0) - year);
    return rows.find((row) => apart(row) === 0) ?? rows.find((row) => apart(row) === 1) ?? null;
  }
  return {
    find(title, year) {
      const rows = rowsTitled(title);
      if (rows.length > 0) return ofYear(rows, year);
      const [, bare, written] = titleAndYear.exec(title.trim()) ?? [];
      return bare === undefined ? null : ofYear(rowsTitled(bare), year ?? Number(written));
    },
    near: (title, limit) => [...new Set([...titlesIn(movies.title).near(title, limit), ...titlesIn(streaming.title).near(title, limit)])].slice(0, limit),
  };
}
