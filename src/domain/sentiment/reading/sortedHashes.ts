/**
 * Hashes in ascending order as Golomb–Rice coded gaps: about two bytes each where 100,000 are spread over 32 bits. Bits run from the lowest of each byte;
 * a gap g − 1 is its quotient by 2^k in ones, a zero, and the k bits of its remainder, lowest first. The last byte is filled up with zeros.
 */
export interface CodedHashes {
  /** Bits of a remainder, 0–31. */
  readonly k: number;
  readonly bytes: Uint8Array;
}

/** @throws RangeError unless the hashes ascend strictly */
export function encodeSorted(hashes: Uint32Array): CodedHashes {
  const k = hashes.length === 0 ? 0 : Math.max(0, Math.floor(Math.log2(((hashes.at(-1) ?? 0) + 1) / hashes.length * Math.LN2)));
  const size = 2 ** k;
  let bits = 0;
  eachGap(hashes, (gap) => { bits += Math.floor(gap / size) + 1 + k; });
  const bytes = new Uint8Array(Math.ceil(bits / 8));
  let at = 0;
  const put = (bit: number): void => {
    if (bit) bytes[at >> 3] = (bytes[at >> 3] as number) | (1 << (at & 7));
    at++;
  };
  eachGap(hashes, (gap) => {
    for (let ones = Math.floor(gap / size); ones > 0; ones--) put(1);
    put(0);
    for (let bit = 0, rest = gap % size; bit < k; bit++, rest = Math.floor(rest / 2)) put(rest & 1);
  });
  return { k, bytes };
}

function eachGap(hashes: Uint32Array, visit: (gap: number) => void): void {
  let before = -1;
  for (const hash of hashes) {
    if (hash <= before) throw new RangeError('the hashes do not ascend');
    visit(hash - before - 1);
    before = hash;
  }
}

/**
 * @param rows  how many there are; allocated only when the bytes can hold as many
 * @throws RangeError saying what is wrong
 */
export function decodeSorted({ k, bytes }: CodedHashes, rows: number): Uint32Array {
  if (!(Number.isInteger(k) && k >= 0 && k < 32)) throw new RangeError(`hashes in remainders of ${k} bits`);
  const end = 8 * bytes.length;
  if (rows * (k + 1) > end) throw new RangeError(`${bytes.length} bytes cannot hold ${rows} hashes`);
  const hashes = new Uint32Array(rows), size = 2 ** k;
  let at = 0, hash = -1;
  for (let row = 0; row < rows; row++) {
    let quotient = 0;
    while (at < end && ((bytes[at >> 3] as number) >> (at & 7)) & 1) { quotient++; at++; }
    at++;
    if (at + k > end) throw new RangeError(`the hashes end at row ${row} of ${rows}`);
    let rest = 0;
    for (let bit = 0; bit < k; bit++, at++) rest |= (((bytes[at >> 3] as number) >> (at & 7)) & 1) << bit;
    hash += quotient * size + (rest >>> 0) + 1;
    if (hash > 0xffffffff) throw new RangeError(`the hash of row ${row} has more than 32 bits`);
    hashes[row] = hash;
  }
  if (end - at >= 8) throw new RangeError(`${Math.floor((end - at) / 8)} bytes follow the last hash`);
  for (; at < end; at++) if (((bytes[at >> 3] as number) >> (at & 7)) & 1) throw new RangeError('the last byte of the hashes is not filled up with zeros');
  return hashes;
}
