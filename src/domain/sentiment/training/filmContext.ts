/** How much the other reviews of a film say about one of it. */
export interface FilmContextOptions {
  readonly weight: number;
  /** Reviews that a film is taken to have beforehand, of no mood. */
  readonly shrinkage: number;
  /** Logits beyond this say no more. */
  readonly most: number;
}
export const filmContextDefaults: FilmContextOptions = { weight: 1.1, shrinkage: 0.5, most: 2.5 };

/**
 * The logit of each review with that of the other reviews of its film added: what people think of a film goes together. For labelling reviews to learn from only: a reader has no such company.
 * @param films  of each review
 */
export function withFilmContext(logits: Float32Array, films: readonly string[], { weight, shrinkage, most }: FilmContextOptions): Float32Array {
  const bounded = (logit: number) => most * Math.tanh(logit / most), sums = new Map<string, { sum: number; n: number }>();
  films.forEach((film, at) => {
    const so = sums.get(film) ?? { sum: 0, n: 0 };
    sums.set(film, { sum: so.sum + bounded(logits[at] as number), n: so.n + 1 });
  });
  return logits.map((logit, at) => {
    const { sum, n } = sums.get(films[at] as string) as { sum: number; n: number };
    return logit + (weight * (sum - bounded(logit))) / (n - 1 + shrinkage);
  });
}
