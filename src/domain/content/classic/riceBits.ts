/**
 * Whole numbers ≥ 0 as bits: the quotient by 2^k in unary (that many 0s, then a 1), the rest in k bits, first bit of a byte first.
 * Close to the fewest bits there can be for gaps that shrink geometrically. Source: R. F. Rice, JPL Publication 79-22, 1979.
 */
export interface BitWriter {
  /** @param k  0–24 */
  rice(value: number, k: number): void;
  /** The lowest `width` bits, 1–24. */
  bits(value: number, width: number): void;
  /** Filled up to a whole byte with 0s. */
  bytes(): Uint8Array;
}

/** Largest `k`, and width. */
export const widestBits = 24;

export function createBitWriter(): BitWriter {
  let held = new Uint8Array(1024), at = 0;
  function bits(value: number, width: number): void {
    if (((at + width) >> 3) >= held.length) {
      const larger = new Uint8Array(held.length * 2);
      larger.set(held);
      held = larger;
    }
    for (let bit = width - 1; bit >= 0; bit--, at++) if (((value >>> bit) & 1) === 1) held[at >> 3] = (held[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  return {
    bits,
    rice(value, k) {
      for (let quotient = value >>> k; quotient > 0; quotient--) bits(0, 1);
      bits(1, 1);
      if (k > 0) bits(value, k);
    },
    bytes: () => held.slice(0, (at + 7) >> 3),
  };
}

/** The `k` with which these numbers take the fewest bits. */
export function bestRice(values: readonly number[]): number {
  let best = 0, fewest = Infinity;
  for (let k = 0; k <= 20; k++) {
    const total = values.reduce((sum, value) => sum + (value >>> k) + 1 + k, 0);
    if (total < fewest) [best, fewest] = [k, total];
  }
  return best;
}

export interface BitReader {
  rice(k: number): number;
  bits(width: number): number;
  /** Whole bytes not yet begun. */
  left(): number;
}

/** @throws RangeError from its methods when the bytes end first */
export function createBitReader(source: Uint8Array): BitReader {
  const end = source.length * 8;
  const bytes = new Uint8Array(source.length + 8); // so that looking ahead needs no bounds
  bytes.set(source);
  let at = 0;
  /** The next 32 bits. */
  function ahead(): number {
    const byte = at >> 3, shift = at & 7;
    const word = ((bytes[byte] as number) << 24) | ((bytes[byte + 1] as number) << 16) | ((bytes[byte + 2] as number) << 8) | (bytes[byte + 3] as number);
    return shift === 0 ? word : (word << shift) | ((bytes[byte + 4] as number) >> (8 - shift));
  }
  function pass(width: number): void {
    at += width;
    if (at > end) throw new RangeError('the bytes end too early');
  }
  function bits(width: number): number {
    const value = ahead() >>> (32 - width);
    pass(width);
    return value;
  }
  return {
    bits,
    rice(k) {
      let quotient = 0, word = ahead(), zeros = Math.clz32(word);
      while (zeros === 32) {
        quotient += 32;
        pass(32);
        word = ahead();
        zeros = Math.clz32(word);
      }
      const width = zeros + 1 + k;
      quotient = (quotient + zeros) * (1 << k);
      if (width > 31) {
        pass(zeros + 1);
        return quotient + (k === 0 ? 0 : bits(k));
      }
      pass(width);
      return quotient + ((word >>> (32 - width)) & ((1 << k) - 1)); // both parts lie in the word at hand
    },
    left: () => source.length - ((at + 7) >> 3),
  };
}
