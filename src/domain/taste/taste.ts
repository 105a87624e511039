/** What a person says of a work. */
export interface Rated {
  /** Row of the work, 0 … works − 1. */
  readonly row: number;
  /** 0.5–5 in halves. */
  readonly stars: number;
}

/**
 * A score of every work in the form that the engines compute: score(row) = dense · content vector of the row (dequantised) + rest(row). One vector product a row, everything
 * else is sums.
 */
export interface Scoring {
  /** [d of the content vectors] */
  readonly dense: Float32Array;
  /** Writes the part that needs no dense product, every row of it, [works]. */
  rest(into: Float64Array): void;
}

/** What a score is made of: base + Σ ratings = score (up to 1e-6 of its size). */
export interface TasteReasons {
  readonly score: number;
  /** What the work would get from anybody. */
  readonly base: number;
  /** Exact part of every rated title that took part in the fold-in, strongest (by size) first. */
  readonly ratings: readonly { readonly row: number; readonly weight: number }[];
}

/** The same score seen from the work: what of it moves this person. base + own + Σ terms + text = score; `base` holds how generous the person is as well. */
export interface TermReasons {
  readonly score: number;
  readonly base: number;
  /** The part that is the work's own, learnt from who rated it; 0 of a work with fewer than 5 raters. */
  readonly own: number;
  /** Facts of the work (terms of WorkFacts), strongest (by size) first. */
  readonly terms: readonly { readonly term: number; readonly weight: number }[];
  /** What its text says. */
  readonly text: number;
}

/** Stars that a person would give, 0.5–5, and half the width of the 80 % interval. */
export interface ExpectedStars {
  readonly stars: number;
  readonly spread: number;
}

/** A person folded in: closed form, nothing iterates, nothing is kept of them. */
export interface Person {
  /** Ratings that took part. */
  readonly ratings: readonly Rated[];
  /** Orders works by how likely the person is to choose and like them; higher is better, the scale means nothing but differences. */
  readonly ranking: Scoring;
  /** Expected stars before they are bounded to 0.5–5. */
  readonly stars: Scoring;
  expect(row: number): ExpectedStars;
  /** Of one work's score in `ranking` or in `stars`. */
  reasons(row: number, of: 'ranking' | 'stars'): TasteReasons;
  terms(row: number, of: 'ranking' | 'stars'): TermReasons;
}

/** The models of taste, ready for use; made by `createTaste(parts, facts, vectors)`. */
export interface Taste {
  readonly works: number;
  /** Of each work: people in the training sets who rated it, 5–65,535; 0 where fewer did. */
  readonly raters: Uint16Array;
  /** About 30 works that tell most about a person's taste and that many people know, the most telling first. */
  readonly firstPicks: Int32Array;
  /**
   * @param ratings  any number, none too; one a row (the last counts), 0.5–5
   * @throws RangeError for a row or a number of stars that there is not
   */
  foldIn(ratings: readonly Rated[]): Person;
}
