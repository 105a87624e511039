/** What one ETL step did to the rows of a table. */
export interface EtlStep {
  /** Stable key, e.g. `movies.merge-duplicates`. */
  readonly step: string;
  readonly table: 'movies' | 'streaming' | 'ratings' | 'keywords' | 'credits' | 'published';
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly cellsRepaired: number;
  readonly findings: readonly EtlFinding[];
}

/** What was repaired, refused or treated in a special way. */
export interface EtlFinding {
  /** Stable key, e.g. `budget-below-1000`. */
  readonly what: string;
  readonly outcome: 'repaired' | 'set-null' | 'refused' | 'merged' | 'kept';
  readonly count: number;
  /** One plain sentence: what it is and what was done. */
  readonly why: { readonly en: string; readonly es: string };
  /** Up to five, facts and ids only, never source text. */
  readonly examples: readonly string[];
}

export interface NullRate {
  readonly table: string;
  readonly column: string;
  /** Share of cells empty in the source as published, 0–1; null when the column does not exist there. */
  readonly before: number | null;
  /** Share of nulls in the shipped table, 0–1. */
  readonly after: number;
}
