/** Shannon's, in bits, of the shares that counts have of `total`. */
export function entropyOf(counts: Uint32Array, total: number): number {
  let sum = 0, once = 0;
  for (const count of counts) {
    if (count === 1) once++;
    else if (count > 0) sum += bits(count, total);
  }
  return total === 0 ? 0 : Math.max(0, sum + once * bits(1, total));
}

function bits(count: number, total: number): number {
  const share = count / total;
  return -share * (share > 0.5 ? Math.log1p((count - total) / total) * Math.LOG2E : Math.log2(share)); // near 1 a quotient has lost what log1p needs
}
