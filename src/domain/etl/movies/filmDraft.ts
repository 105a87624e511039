import type { MovieRowCells } from '../columns.ts';

/** Cells of a film while the steps work on it; people and keywords join at the end. */
export type FilmDraft = { -readonly [C in Exclude<keyof MovieRowCells, 'cast' | 'directors' | 'keywords' | 'return'>]: MovieRowCells[C] };

/** A person as a credit names them. */
export interface Credit {
  /** TMDB person id; null where the source has none. */
  readonly personId: number | null;
  /** Trimmed. */
  readonly name: string;
}

/** Who made a film. */
export interface FilmCredits {
  /** In billing order. */
  readonly cast: readonly Credit[];
  readonly directors: readonly Credit[];
}

/** When a pair of films and credits files was taken. */
export interface Snapshot {
  readonly name: 'main' | 'recent';
  /** Days since 1970-01-01. */
  readonly votesAsOf: number;
}
