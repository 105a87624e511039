/** A bar upwards and one downwards over the same place. */
export interface MirroredBin {
  readonly label: string;
  /** Drawn upwards. */
  readonly positive: number;
  /** Drawn downwards. */
  readonly negative: number;
}

/** Heights in parts of the taller side's maximum, 0–1; a bin that holds anything is seen. */
export function mirroredHeights(bins: readonly MirroredBin[]): readonly { readonly up: number; readonly down: number }[] {
  const most = Math.max(1, ...bins.flatMap(({ positive, negative }) => [positive, negative])), height = (n: number) => (n === 0 ? 0 : Math.max(0.008, n / most));
  return bins.map(({ positive, negative }) => ({ up: height(positive), down: height(negative) }));
}
