/**
 * Which works share which terms, without a word: for each term that at least two works have, the works and how often each says it. Terms that the same works say equally
 * often (a rare first name, its surname and the pair of them) are one list that counts for several. Lists stand by length, then by their rows: nothing in their order tells of words.
 */
export interface TfidfIndex {
  readonly works: number;
  /** Works of list l, ascending: `rows[starts[l] … starts[l + 1])`; [lists + 1]. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** How often the work says it, 1–255; beside `rows`. */
  readonly counts: Uint8Array;
  /** Terms that list l stands for, ≥ 1; [lists]. */
  readonly copies: Int32Array;
  /** Sum of the squared counts of the terms that a work shares with none, [works]: they match nobody, but they are part of its length. */
  readonly lone: Int32Array;
}

/** Rarity of a term that `df` of `n` works have, as scikit-learn smooths it: ln((1 + n) / (1 + df)) + 1. */
export const idfOf = (n: number, df: number): number => Math.log((1 + n) / (1 + df)) + 1;
