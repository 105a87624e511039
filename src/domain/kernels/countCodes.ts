/** How often each code occurs; negative ones are missing cells. @returns [n] */
export function countCodes(codes: Int32Array, n: number): Uint32Array {
  const counts = new Uint32Array(n);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) counts[codes[row]!]!++;
  return counts;
}
