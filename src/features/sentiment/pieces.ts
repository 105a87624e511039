import type { Contribution, Reading } from '../../contracts/sentiment.ts';

/** A stretch of the text as it is drawn: a word that takes part, or what stands between two. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Part in the logit; null between words. */
  readonly weight: number | null;
}

/** A stretch to be shown, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The whole text cut into words and what stands between them, in order; what stands between is cut where a sentence begins or ends too, so that a sentence can be lit alone.
 * A word that overlaps the one before is passed over.
 * @param mostWords  after these the rest of the text is left out
 */
export function piecesOf(text: string, { words, sentences }: Pick<Reading, 'words' | 'sentences'>, mostWords = Infinity): readonly Piece[] {
  const pieces: Piece[] = [], cuts = sentences.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  let at = 0, nextCut = 0;
  const fill = (until: number): void => {
    while (at < until) {
      while ((cuts[nextCut] ?? Infinity) <= at) nextCut++;
      const end = Math.min(until, cuts[nextCut] ?? until);
      pieces.push({ start: at, end, text: text.slice(at, end), weight: null });
      at = end;
    }
  };
  for (const { start, end, weight } of words.slice(0, mostWords)) {
    if (start < at || end <= start) continue;
    fill(start);
    pieces.push({ start, end, text: text.slice(start, end), weight });
    at = end;
  }
  if (words.length <= mostWords) fill(text.length);
  return pieces;
}

export const overlaps = (one: Span, other: Span | null): boolean => other !== null && one.start < other.end && other.start < one.end;

/** What the words within a stretch contribute together. */
export function weightWithin(words: readonly Contribution[], span: Span): number {
  return words.reduce((sum, word) => sum + (overlaps(word, span) ? word.weight : 0), 0);
}
