/** Where dense products are computed. */
export type EngineKind = 'webgl' | 'cpu';
/** What a person may choose: `auto` takes webgl on a real GPU and cpu elsewhere. */
export const engineChoices = ['auto', 'webgl', 'cpu'] as const;
export type EngineChoice = (typeof engineChoices)[number];

/** Which engine answers and why. */
export interface EngineStatus {
  readonly choice: EngineChoice;
  readonly kind: EngineKind;
  /** Name of the GPU or the software that stands in for it; null where WebGL was not tried. */
  readonly renderer: string | null;
  /** Why cpu answers although webgl was wished for or tried; null when all is as chosen. `died`: the worker did, with its device. */
  readonly because: 'software' | 'missing' | 'imprecise' | 'memory' | 'lost' | 'failed' | 'died' | null;
}

/**
 * One vector a row, in transport form. Row r dequantised is `values[r·d + j] · scales[r]`; its norm is 1, or 0 for a row without features (scale 0).
 * `values` is row-major [rows × d].
 */
export interface QuantisedRows {
  readonly rows: number;
  readonly d: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** A question to an engine: score(row) = dense · dequantised row + rest(row); the k best rows that the mask lets through. */
export interface RankRequest {
  /** [d], any norm; zeros when only `rest` counts. */
  readonly dense: Float32Array;
  /** Writes the part of the score that needs no dense product, every row of it, into `into` [rows]. Called once, and once more when another engine takes over. */
  rest(into: Float64Array): void;
  /** 1 = may be ranked, [rows]; null = all may. Applied before the top-k. */
  readonly mask: Uint8Array | null;
  /** 1–1000. */
  readonly k: number;
}

/** Best first; equal scores by row. At most k. Scores equal the float64 ones within 1e-5, and rows are ranked by float64 scores. */
export interface Ranking {
  readonly rows: Int32Array;
  readonly scores: Float64Array;
}

/** Ranks rows by dense products and what is added to them. Two implementations, one suite: the same rows in the same order as a float64 oracle. */
export interface SimilarityEngine {
  readonly kind: EngineKind;
  /** The graphics card or driver behind webgl; null on cpu. */
  readonly renderer: string | null;
  /**
   * Up to 256 requests at once, answered in their order.
   * @throws EngineLostError when the device is gone: the caller asks another engine.
   */
  rank(requests: readonly RankRequest[]): Promise<readonly Ranking[]>;
  /** What the engine holds beyond the rows handed in. */
  memory(): { readonly bytes: number; readonly tensors: number };
  /** Frees everything; the engine is of no use afterwards. */
  dispose(): void;
}
