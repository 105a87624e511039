import { gatedArrays, type GatedNumbers } from '../../kernels/gatedPass.ts';
import type { WordOrderParts } from '../model.ts';
import { tableFeatureCount } from '../wordOrder.ts';
import { decodeSorted, encodeSorted } from './sortedHashes.ts';

/**
 * What a model's header says of its reader of word order. Behind the table stand its words' hashes (see sortedHashes); in float32 the words' scales, the spread, the features, the bias and
 * the numbers of the pass, as `gatedArrays` lists them; and in int8 the words' numbers, row-major.
 */
export interface OrderHeader extends Pick<GatedNumbers, 'width' | 'units' | 'hidden'>, Pick<WordOrderParts, 'lean' | 'stretch' | 'shift'> {
  readonly words: number;
  readonly hashes: { readonly k: number; readonly bytes: number };
}

/** Lengths of the arrays of floats, in order. */
const floatLengths = ({ width, units, hidden }: OrderHeader, d: number): readonly number[] => {
  const direction = [3 * width * units, 3 * units * units, 3 * units];
  return [width, d, tableFeatureCount(d) * width, width, ...direction, ...direction, 4 * units * hidden, hidden, 2 * hidden, 2];
};

/** Bytes that the part takes behind the table. */
export const orderBytes = (header: OrderHeader, d: number): number => header.hashes.bytes + 4 * floatLengths(header, d).reduce((sum, length) => sum + length, 0) + header.words * header.width;

export function encodeOrder({ hashes, values, scales, spread, features, bias, numbers, lean, stretch, shift }: WordOrderParts): { readonly header: OrderHeader; readonly bytes: Uint8Array } {
  const { k, bytes: coded } = encodeSorted(hashes), { width, units, hidden } = numbers, header: OrderHeader = { words: hashes.length, hashes: { k, bytes: coded.length }, width, units, hidden, lean, stretch, shift };
  const bytes = new Uint8Array(orderBytes(header, spread.length)), view = new DataView(bytes.buffer);
  let at = coded.length;
  bytes.set(coded);
  for (const array of [scales, spread, features, bias, ...gatedArrays(numbers)]) for (const value of array) { view.setFloat32(at, value, true); at += 4; }
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at);
  return { header, bytes };
}

/**
 * @param bytes  as many as `orderBytes` says
 * @throws RangeError saying what is wrong
 */
export function decodeOrder(header: OrderHeader, d: number, bytes: Uint8Array): WordOrderParts {
  const { words, hashes: { k, bytes: coded }, width, units, hidden, lean, stretch, shift } = header, view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), hashes = decodeSorted({ k, bytes: bytes.subarray(0, coded) }, words);
  let at = coded;
  const floats = floatLengths(header, d).map((length) => Float32Array.from({ length }, () => {
    const value = view.getFloat32(at, true);
    at += 4;
    if (!Number.isFinite(value)) throw new RangeError(`model: the reader of word order holds ${value}`);
    return value;
  }));
  const [scales, spread, features, bias, input, state, own, input2, state2, own2, weights, layerBias, out, outBias] = floats as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  const numbers: GatedNumbers = { width, units, hidden, onwards: { input, state, bias: own }, backwards: { input: input2, state: state2, bias: own2 }, weights, bias: layerBias, out, outBias };
  return { hashes, values: new Int8Array(bytes.buffer, bytes.byteOffset + at, words * width), scales, spread, features, bias, numbers, lean, stretch, shift };
}

const most = 4096, mostWords = 2 ** 20;

/** Throws what `wrong` makes unless the header can be one. */
export function checkOrderHeader(header: OrderHeader | undefined, wrong: (what: string) => RangeError): void {
  const isCount = (value: unknown, limit: number) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= limit;
  if (!isCount(header?.width, most) || !isCount(header?.units, most) || !isCount(header?.hidden, most)) throw wrong('has no sizes of the reader of word order');
  if (!isCount(header?.words, mostWords) || !isCount(header?.hashes?.bytes, 2 ** 24)) throw wrong('has no words of the reader of word order');
  if (![header?.lean, header?.stretch, header?.shift].every(Number.isFinite)) throw wrong('does not say how to stretch the reader of word order');
}
