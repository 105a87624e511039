import type { Label } from './labelOf.ts';

/** Verdicts against what a file says. */
export interface Tally {
  /** Rows whose label or rating says positive or negative. */
  readonly given: number;
  /** Of those, the ones that were judged. */
  readonly compared: number;
  readonly correct: number;
  /** matrix[given][judged], 0 negative, 1 positive. */
  readonly matrix: readonly [readonly [number, number], readonly [number, number]];
  /** Rows that were given as negative, as positive, and could not be told. */
  readonly untold: readonly [number, number];
  /** Rows whose label or rating is empty, between the two, or not understood. */
  readonly withoutLabel: number;
}

/** Counts verdicts one by one. */
export function createTally(): { add(given: Label, judged: Label): void; result(): Tally } {
  const matrix: [[number, number], [number, number]] = [[0, 0], [0, 0]], untold: [number, number] = [0, 0];
  let withoutLabel = 0;
  return {
    add(given, judged) {
      if (given === null) withoutLabel++;
      else if (judged === null) untold[given]++;
      else matrix[given][judged]++;
    },
    result() {
      const correct = matrix[0][0] + matrix[1][1], compared = correct + matrix[0][1] + matrix[1][0];
      return { given: compared + untold[0] + untold[1], compared, correct, matrix: [[...matrix[0]], [...matrix[1]]], untold: [...untold], withoutLabel };
    },
  };
}
