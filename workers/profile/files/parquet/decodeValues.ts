import type { Encoding } from 'hyparquet';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { BadPage } from './badPage.ts';
import type { ParquetLeaf } from './parquetHeader.ts';
import { readHybrid } from './readHybrid.ts';
import type { ValueKind } from './valueKind.ts';

/** Values of a page: numbers as cells hold them, or numbers of words. */
export type Values = Float64Array | Int32Array;
/** Gives texts their number; bytes are UTF-8. */
export interface Words {
  ofBytes(bytes: Uint8Array, from: number, to: number): number;
  ofText(text: string): number;
}

/** Bytes that values put together from parts of others may have in one page: a few bytes can ask for any number of them. */
const mostJoined = 256 * 1024 * 1024;

/**
 * The values of a page that are there, `count` of them, from its inflated bytes `from` … end.
 * @param dictionary  values of the chunk's dictionary page; null where it has none
 * @throws BadPage; RangeError of a DataView beyond the bytes never, as every length is checked
 */
export function decodeValues(bytes: Uint8Array, from: number, count: number, encoding: Encoding, leaf: ParquetLeaf, kind: ValueKind, words: Words, dictionary: Values | null): Values {
  const { type, type_length: fixed } = leaf.element;
  switch (encoding) {
    case 'PLAIN': return decodePlain(bytes, from, bytes.length, count, leaf, kind, words);
    case 'PLAIN_DICTIONARY': case 'RLE_DICTIONARY': return decodeIndices(bytes, from, count, dictionary);
    case 'RLE': {
      if (type !== 'BOOLEAN' || bytes.length - from < 4) throw new BadPage('encoding', count, bytes.length - from);
      const bits = new Int32Array(count), length = new DataView(bytes.buffer, bytes.byteOffset + from, 4).getUint32(0, true);
      readHybrid(bytes, from + 4, Math.min(bytes.length, from + 4 + length), 1, bits);
      return Float64Array.from(bits);
    }
    case 'BYTE_STREAM_SPLIT': {
      const width = type === 'FLOAT' || type === 'INT32' ? 4 : type === 'DOUBLE' || type === 'INT64' ? 8 : type === 'FIXED_LEN_BYTE_ARRAY' ? fixed ?? 0 : 0;
      if (width <= 0) throw new BadPage('encoding', count, bytes.length - from);
      if (count * width > bytes.length - from) throw new BadPage('values', count, bytes.length - from);
      const plain = new Uint8Array(count * width);
      for (let byte = 0; byte < width; byte++) for (let value = 0; value < count; value++) plain[value * width + byte] = bytes[from + byte * count + value] as number;
      return decodePlain(plain, 0, plain.length, count, leaf, kind, words);
    }
    case 'DELTA_BINARY_PACKED': {
      if (type !== 'INT32' && type !== 'INT64') throw new BadPage('encoding', count, bytes.length - from);
      const { out } = unpackDelta(bytes, from, count, type === 'INT32');
      const plain = new Uint8Array(out.buffer, 0, out.byteLength);
      return decodePlain(plain, 0, plain.length, count, leaf, kind, words);
    }
    case 'DELTA_LENGTH_BYTE_ARRAY': case 'DELTA_BYTE_ARRAY': {
      if (type !== 'BYTE_ARRAY' && type !== 'FIXED_LEN_BYTE_ARRAY') throw new BadPage('encoding', count, bytes.length - from);
      return decodeDeltaBytes(bytes, from, count, encoding === 'DELTA_BYTE_ARRAY', kind, words);
    }
    default: throw new BadPage('encoding', count, bytes.length - from);
  }
}

/** Values one after another. */
export function decodePlain(bytes: Uint8Array, from: number, to: number, count: number, { element }: ParquetLeaf, kind: ValueKind, words: Words): Values {
  const { type, type_length: fixed = 0 } = element, room = to - from;
  const need = (bytesEach: number): void => { if (count * bytesEach > room) throw new BadPage('values', count, room); };
  const isText = kind.form === 'text', out: Values = isText ? new Int32Array(count) : new Float64Array(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), { fromNumber, fromHalves, fromBytes, numberToText } = kind;
  const put = (at: number, value: number): void => { out[at] = isText ? words.ofText(numberToText ? numberToText(value) : String(value)) : value; };
  switch (type) {
    case 'BOOLEAN':
      need(1 / 8);
      for (let at = 0; at < count; at++) out[at] = ((bytes[from + (at >> 3)] as number) >> (at & 7)) & 1;
      return out;
    case 'INT32':
      need(4);
      for (let at = 0; at < count; at++) put(at, fromNumber(view.getInt32(from + at * 4, true)));
      return out;
    case 'INT64':
      need(8);
      for (let at = 0; at < count; at++) put(at, fromHalves(view.getInt32(from + at * 8 + 4, true), view.getUint32(from + at * 8, true)));
      return out;
    case 'FLOAT':
      need(4);
      for (let at = 0; at < count; at++) out[at] = view.getFloat32(from + at * 4, true);
      return out;
    case 'DOUBLE':
      need(8);
      for (let at = 0; at < count; at++) out[at] = view.getFloat64(from + at * 8, true);
      return out;
    case 'INT96':
      need(12);
      for (let at = 0; at < count; at++) out[at] = fromBytes?.(bytes, from + at * 12, from + at * 12 + 12) ?? NaN;
      return out;
    case 'FIXED_LEN_BYTE_ARRAY':
      if (fixed <= 0) throw new BadPage('encoding', count, room);
      need(fixed);
      for (let at = 0, start = from; at < count; at++, start += fixed) out[at] = valueOfBytes(bytes, start, start + fixed, kind, words);
      return out;
    case 'BYTE_ARRAY': {
      need(4);
      let start = from;
      for (let at = 0; at < count; at++) {
        if (start + 4 > to) throw new BadPage('values', count, room);
        const length = view.getUint32(start, true);
        start += 4;
        if (length > to - start) throw new BadPage('size', length, to - start);
        out[at] = valueOfBytes(bytes, start, start + length, kind, words);
        start += length;
      }
      return out;
    }
    default: throw new BadPage('encoding', count, room);
  }
}

function valueOfBytes(bytes: Uint8Array, from: number, to: number, { form, fromBytes, toText }: ValueKind, words: Words): number {
  if (form !== 'text') return fromBytes ? fromBytes(bytes, from, to) : NaN;
  return toText ? words.ofText(toText(bytes, from, to)) : words.ofBytes(bytes, from, to);
}

function decodeIndices(bytes: Uint8Array, from: number, count: number, dictionary: Values | null): Values {
  if (!dictionary) throw new BadPage('dictionary', count, 0);
  const out = dictionary instanceof Float64Array ? new Float64Array(count) : new Int32Array(count);
  if (count === 0) return out;
  const width = bytes[from] ?? 255, places = new Int32Array(count);
  if (width > 32) throw new BadPage('dictionary', width, 32);
  readHybrid(bytes, from + 1, bytes.length, width, places);
  for (let at = 0; at < count; at++) {
    const place = places[at] as number;
    if (place < 0 || place >= dictionary.length) throw new BadPage('dictionary', place >>> 0, dictionary.length);
    out[at] = dictionary[place] as number;
  }
  return out;
}

/** hyparquet believes the block's header: no miniblocks make it wait for ever. */
function unpackDelta(bytes: Uint8Array, from: number, count: number, isInt32: boolean): { readonly out: Int32Array | BigInt64Array; readonly end: number } {
  const out = isInt32 ? new Int32Array(count) : new BigInt64Array(count);
  let at = from;
  const bad = (): BadPage => new BadPage('encoding', count, bytes.length - from);
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift <= 28; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw bad();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw bad();
  };
  const block = varint(), miniblocks = varint(), total = varint();
  if (block === 0 || block > 1 << 20 || miniblocks === 0 || miniblocks > 1024 || block % miniblocks !== 0 || (block / miniblocks) % 8 !== 0) throw bad();
  if (total !== count) throw new BadPage('values', total, count);
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: from };
  try {
    deltaBinaryUnpack(reader, count, out);
  } catch (error) {
    if (error instanceof RangeError) throw bad();
    throw error;
  }
  return { out, end: reader.offset };
}

function decodeDeltaBytes(bytes: Uint8Array, from: number, count: number, hasPrefixes: boolean, kind: ValueKind, words: Words): Values {
  const prefixes = hasPrefixes ? unpackDelta(bytes, from, count, true) : null, suffixes = unpackDelta(bytes, prefixes ? prefixes.end : from, count, true);
  const out: Values = kind.form === 'text' ? new Int32Array(count) : new Float64Array(count);
  let at = suffixes.end, length = 0, joined = 0, scratch = new Uint8Array(256);
  for (let value = 0; value < count; value++) {
    const prefix = Number(prefixes?.out[value] ?? 0), suffix = Number(suffixes.out[value]);
    if (prefix < 0 || prefix > length || suffix < 0 || suffix > bytes.length - at) throw new BadPage('size', suffix >>> 0, bytes.length - at);
    length = prefix + suffix;
    joined += length;
    if (joined > mostJoined) throw new BadPage('size', joined, mostJoined);
    if (length > scratch.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(scratch.subarray(0, prefix));
      scratch = larger;
    }
    scratch.set(bytes.subarray(at, at + suffix), prefix);
    at += suffix;
    out[value] = valueOfBytes(scratch, 0, length, kind, words);
  }
  return out;
}
