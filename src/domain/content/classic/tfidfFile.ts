import type { RowIdentity } from '../vectorsFile.ts';
import { bestRice, createBitReader, createBitWriter, widestBits, type BitReader, type BitWriter } from './riceBits.ts';
import type { TfidfIndex } from './tfidfIndex.ts';

/**
 * `content/tfidf`, version 1, little-endian:
 *
 * | bytes | what |
 * |---|---|
 * | 0–3 | `BTTF` |
 * | 4–7 | version |
 * | 8–15, 16–23 | first bytes of the SHA-256 of `movies/search` and of `streaming/search`, whose rows these are |
 * | 24–27, 28–31, 32–35 | works, lists, postings |
 * | 36–… | bits (`riceBits.ts`) |
 *
 * Bits: k in 5 bits, then `lone` of each work by Rice's code. Then blocks of lists of one length (there are no strings to tell one list from another, so they stand by
 * length and rows): length less that of the block before, then lists less 1, each with k = 6; three ks in 5 bits each; then each list: its first row less the first
 * row of the list before it, gaps less 1 between its rows, copies less 1, and a bit that says whether counts follow, each count less 1 with k = 0.
 */
const magic = 'BTTF', headerBytes = 36;
export const tfidfVersion = 1;
const blockK = 6, kBits = 5;

export function encodeTfidf({ works, starts, rows, counts, copies, lone }: TfidfIndex, identity: RowIdentity): Uint8Array {
  const writer = createBitWriter();
  const loneK = bestRice([...lone]);
  writer.bits(loneK, kBits);
  for (const squares of lone) writer.rice(squares, loneK);

  const lengthOf = (list: number): number => (starts[list + 1] ?? 0) - (starts[list] ?? 0);
  for (let list = 0, before = 0; list < copies.length;) {
    const length = lengthOf(list);
    let end = list;
    while (end < copies.length && lengthOf(end) === length) end++;
    writer.rice(length - before, blockK);
    writer.rice(end - list - 1, blockK);
    writeBlock(writer, Array.from({ length: end - list }, (_, at) => {
      const from = starts[list + at] ?? 0, to = from + length;
      return { rows: [...rows.subarray(from, to)], counts: [...counts.subarray(from, to)], copies: copies[list + at] ?? 1 };
    }));
    before = length;
    list = end;
  }
  const bits = writer.bytes(), bytes = new Uint8Array(headerBytes + bits.length), view = new DataView(bytes.buffer);
  [...magic].forEach((letter, at) => { bytes[at] = letter.charCodeAt(0); });
  view.setUint32(4, tfidfVersion, true);
  [identity.movies, identity.streaming].forEach((hex, at) => { view.setBigUint64(8 + 8 * at, BigInt(`0x${hex.slice(0, 16)}`)); });
  [works, copies.length, rows.length].forEach((count, at) => { view.setUint32(24 + 4 * at, count, true); });
  bytes.set(bits, headerBytes);
  return bytes;
}

function writeBlock(writer: BitWriter, lists: readonly { readonly rows: readonly number[]; readonly counts: readonly number[]; readonly copies: number }[]): void {
  const firsts = lists.map(({ rows }, at) => (rows[0] ?? 0) - (lists[at - 1]?.rows[0] ?? 0));
  const gaps = lists.map(({ rows }) => rows.slice(1).map((row, at) => row - (rows[at] ?? 0) - 1));
  const ks = [bestRice(firsts), bestRice(gaps.flat()), bestRice(lists.map(({ copies }) => copies - 1))] as const;
  for (const k of ks) writer.bits(k, kBits);
  lists.forEach(({ counts, copies }, at) => {
    writer.rice(firsts[at] ?? 0, ks[0]);
    for (const gap of gaps[at] ?? []) writer.rice(gap, ks[1]);
    writer.rice(copies - 1, ks[2]);
    const repeats = counts.some((count) => count > 1);
    writer.bits(repeats ? 1 : 0, 1);
    if (repeats) for (const count of counts) writer.rice(count - 1, 0);
  });
}

/**
 * @throws RangeError saying what is wrong with the bytes; no more memory is taken than the bytes can fill
 */
export function decodeTfidf(bytes: Uint8Array): { readonly index: TfidfIndex; readonly identity: RowIdentity } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || String.fromCharCode(...bytes.subarray(0, 4)) !== magic) throw fault('it does not begin as such a file does');
  const found = view.getUint32(4, true);
  if (found !== tfidfVersion) throw fault(`version ${found}, expected ${tfidfVersion}`);
  const [works = 0, lists = 0, postings = 0] = [24, 28, 32].map((at) => view.getUint32(at, true));
  const most = (bytes.length - headerBytes) * 8; // each takes a bit at least
  if (works > most || lists > most || postings > most) throw fault(`${works} works, ${lists} lists and ${postings} postings do not fit into ${bytes.length} bytes`);
  const reader = createBitReader(bytes.subarray(headerBytes));
  try {
    const index = readIndex(reader, works, lists, postings);
    if (reader.left() > 0) throw new RangeError(`${reader.left()} bytes follow its end`);
    const hex = (at: number): string => view.getBigUint64(at).toString(16).padStart(16, '0');
    return { index, identity: { movies: hex(8), streaming: hex(16) } };
  } catch (error) {
    throw error instanceof RangeError ? fault(error.message) : error;
  }
}

const fault = (what: string): RangeError => new RangeError(`content/tfidf: ${what}`);

function readIndex(reader: BitReader, works: number, lists: number, postings: number): TfidfIndex {
  const lone = new Int32Array(works), starts = new Int32Array(lists + 1), rows = new Int32Array(postings), counts = new Uint8Array(postings).fill(1), copies = new Int32Array(lists);
  const loneK = readK(reader);
  for (let row = 0; row < works; row++) lone[row] = reader.rice(loneK);
  for (let list = 0, at = 0, length = 0; list < lists;) {
    length += reader.rice(blockK);
    const end = list + reader.rice(blockK) + 1;
    if (length < 2 || end > lists || at + (end - list) * length > postings) throw new RangeError(`${end - list} lists of ${length} works do not fit`);
    const firstK = readK(reader), gapK = readK(reader), copiesK = readK(reader);
    for (let first = 0; list < end; list++, at += length) {
      let row = first += reader.rice(firstK);
      rows[at] = row;
      for (let next = at + 1; next < at + length; next++) rows[next] = row += reader.rice(gapK) + 1;
      if (row >= works) throw new RangeError(`a list names work ${row}, there are ${works}`);
      copies[list] = reader.rice(copiesK) + 1;
      if (reader.bits(1) === 1) for (let next = at; next < at + length; next++) counts[next] = readCount(reader);
      starts[list + 1] = at + length;
    }
  }
  if ((starts[lists] ?? 0) !== postings) throw new RangeError(`${String(starts[lists])} postings, expected ${postings}`);
  return { works, starts, rows, counts, copies, lone };
}

function readCount(reader: BitReader): number {
  const count = reader.rice(0) + 1;
  if (count > 255) throw new RangeError(`a work that says a term ${count} times`);
  return count;
}

function readK(reader: BitReader): number {
  const k = reader.bits(kBits);
  if (k > widestBits) throw new RangeError(`a number of ${k} bits`);
  return k;
}
