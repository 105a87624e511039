/**
 * L with L·Lᵀ = A, in place: the lower triangle of `a` becomes L, the rest is left as it is.
 * @param a  symmetric positive definite, row-major [k × k]; only its lower triangle is read
 * @throws RangeError when A is not positive definite
 */
export function factorise(a: Float64Array, k: number): void {
  for (let i = 0; i < k; i++) {
    const row = i * k;
    for (let j = 0; j <= i; j++) {
      const other = j * k;
      let sum = a[row + j]!;
      for (let m = 0; m < j; m++) sum -= a[row + m]! * a[other + m]!;
      if (i !== j) a[row + j] = sum / a[other + j]!;
      else if (sum > 0) a[row + i] = Math.sqrt(sum);
      else throw new RangeError(`factorise: row ${i} of a matrix that is not positive definite`);
    }
  }
}

/** x with L·Lᵀ·x = b, written over b. @param l  of `factorise` */
export function solveFactorised(l: Float64Array, k: number, b: Float64Array): void {
  for (let i = 0; i < k; i++) {
    let sum = b[i]!;
    for (let m = 0, row = i * k; m < i; m++) sum -= l[row + m]! * b[m]!;
    b[i] = sum / l[i * k + i]!;
  }
  for (let i = k - 1; i >= 0; i--) {
    const value = (b[i]! /= l[i * k + i]!);
    for (let m = 0, row = i * k; m < i; m++) b[m]! -= l[row + m]! * value;
  }
}

/** A += weight · x·xᵀ, lower triangle only. @param a  row-major [k × k] */
export function addOuter(a: Float64Array, k: number, x: Float64Array, weight: number): void {
  for (let i = 0; i < k; i++) {
    const value = weight * x[i]!, row = i * k;
    for (let j = 0; j <= i; j++) a[row + j]! += value * x[j]!;
  }
}
