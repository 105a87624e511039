import { BadPage } from './badPage.ts';

/**
 * Reads `out.length` values of the run-length and bit-packed hybrid; runs that go on beyond them are cut.
 * @param from, to  where its bytes stand, without a length before them
 * @param width  bits of a value, 0–32
 * @throws BadPage as `levels` when the bytes end before
 */
export function readHybrid(bytes: Uint8Array, from: number, to: number, width: number, out: Int32Array): void {
  if (width === 0) { out.fill(0); return; }
  const n = out.length, valueBytes = (width + 7) >> 3;
  let at = from, seen = 0;
  const short = (): BadPage => new BadPage('levels', n, to - from);
  while (seen < n) {
    let header = 0, shift = 0;
    for (;;) {
      if (at >= to || shift > 28) throw short();
      const byte = bytes[at++] as number;
      header += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
      shift += 7;
    }
    if (header % 2 === 0) {
      const count = Math.min(n - seen, Math.floor(header / 2));
      if (count === 0 || at + valueBytes > to) throw short();
      let value = 0;
      for (let byte = 0; byte < valueBytes; byte++) value |= (bytes[at + byte] as number) << (8 * byte);
      at += valueBytes;
      out.fill(value, seen, seen + count);
      seen += count;
    } else {
      const groups = Math.floor(header / 2), count = Math.min(n - seen, groups * 8), needed = Math.ceil((count * width) / 8);
      // Some writers leave out the padding of the last group.
      if (groups === 0 || at + needed > to) throw short();
      if (width === 1) for (let value = 0; value < count; value++) out[seen + value] = ((bytes[at + (value >> 3)] as number) >> (value & 7)) & 1;
      else unpack(bytes, at, width, out, seen, count);
      seen += count;
      at += groups * width;
    }
  }
}

function unpack(bytes: Uint8Array, from: number, width: number, out: Int32Array, seen: number, count: number): void {
  const mask = width === 32 ? 0xffffffff : 2 ** width - 1;
  // At most 24 + 7 bits fit the window at once; wider values are put together in two.
  if (width <= 24) {
    for (let value = 0, bit = 0; value < count; value++, bit += width) {
      const at = from + (bit >>> 3);
      const window = (bytes[at] as number) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      out[seen + value] = (window >>> (bit & 7)) & mask;
    }
    return;
  }
  for (let value = 0, bit = 0; value < count; value++, bit += width) {
    const at = from + Math.floor(bit / 8);
    let whole = 0;
    for (let byte = 0; byte < 5; byte++) whole += (bytes[at + byte] ?? 0) * 256 ** byte;
    out[seen + value] = Math.floor(whole / 2 ** (bit % 8)) % 2 ** width;
  }
}

/** Bits of the largest of values 0 … `most`. */
export const bitsOf = (most: number): number => 32 - Math.clz32(most);
