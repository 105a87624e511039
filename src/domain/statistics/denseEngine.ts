/**
 * The dense computations of a profile. Two implementations (workers/profile/engine), one suite: `gram` within 1e-6 of a float64 sum for columns of unit variance, `density` exactly.
 */
export interface DenseEngine {
  readonly kind: 'cpu' | 'webgl';
  /**
   * Products of every pair of columns, divided by their length.
   * @param columns  equally long, finite
   * @returns [columns × columns] row-major, symmetric
   */
  gram(columns: readonly Float64Array[]): Promise<Float64Array>;
  /**
   * How many rows fall into each cell of a grid.
   * @param x, y  the bin of each row, below nx and ny; 65535: the row counts nowhere
   * @returns [ny × nx] row-major
   */
  density(x: Uint16Array, y: Uint16Array, nx: number, ny: number): Promise<Float64Array>;
}
/** The bin of a row that counts nowhere. */
export const noBin = 65535;
