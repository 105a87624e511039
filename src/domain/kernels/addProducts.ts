/** Side of a tile of sums that are kept in registers. */
export const tileSide = 4;
/** Rows of `v` that stay in the cache while all of `u` passes. */
const blockRows = 128;

/**
 * C += U·Vᵀ, the tiles on and below the diagonal (what else of C a tile covers is written too).
 * @param c  row-major [n × n], n a multiple of 4
 * @param u, v  row-major [n × length]
 */
export function addProducts(c: Float64Array, n: number, u: Float64Array, v: Float64Array, length: number): void {
  for (let block = 0; block < n; block += blockRows) {
    const blockEnd = Math.min(n, block + blockRows);
    for (let i = block; i < n; i += tileSide) {
      const u0 = i * length, u1 = u0 + length, u2 = u1 + length, u3 = u2 + length;
      for (let j = block; j < blockEnd && j <= i; j += tileSide) {
        const v0 = j * length, v1 = v0 + length, v2 = v1 + length, v3 = v2 + length;
        let s00 = 0, s01 = 0, s02 = 0, s03 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0, s20 = 0, s21 = 0, s22 = 0, s23 = 0, s30 = 0, s31 = 0, s32 = 0, s33 = 0;
        for (let m = 0; m < length; m++) {
          const a0 = u[u0 + m]!, a1 = u[u1 + m]!, a2 = u[u2 + m]!, a3 = u[u3 + m]!, b0 = v[v0 + m]!, b1 = v[v1 + m]!, b2 = v[v2 + m]!, b3 = v[v3 + m]!;
          s00 += a0 * b0; s01 += a0 * b1; s02 += a0 * b2; s03 += a0 * b3;
          s10 += a1 * b0; s11 += a1 * b1; s12 += a1 * b2; s13 += a1 * b3;
          s20 += a2 * b0; s21 += a2 * b1; s22 += a2 * b2; s23 += a2 * b3;
          s30 += a3 * b0; s31 += a3 * b1; s32 += a3 * b2; s33 += a3 * b3;
        }
        let at = i * n + j;
        c[at]! += s00; c[at + 1]! += s01; c[at + 2]! += s02; c[at + 3]! += s03;
        at += n;
        c[at]! += s10; c[at + 1]! += s11; c[at + 2]! += s12; c[at + 3]! += s13;
        at += n;
        c[at]! += s20; c[at + 1]! += s21; c[at + 2]! += s22; c[at + 3]! += s23;
        at += n;
        c[at]! += s30; c[at + 1]! += s31; c[at + 2]! += s32; c[at + 3]! += s33;
      }
    }
  }
}
