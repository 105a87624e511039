import { modelNames, poolNames, type Calibration, type DenseLayer, type ModelParts, type Pooling, type PoolName } from './model.ts';
import { readTopology, topologyOf, weightSpecs, type ModelTopology, type WeightSpec } from './reading/headTopology.ts';
import { decodeSorted, encodeSorted } from './reading/sortedHashes.ts';
import { decodeOrder, encodeOrder, orderBytes, checkOrderHeader, type OrderHeader } from './reading/orderFile.ts';

/**
 * Format of the `sentiment/<model>` files, little-endian, no padding:
 *
 * | bytes         | what |
 * |---------------|------|
 * | 4             | `BTSM` |
 * | 4             | uint32 version, 2 |
 * | 4             | uint32 length of the header |
 * | header        | JSON in ASCII: `ModelHeader` |
 * | hashes.bytes  | the n-grams' hashes: see sortedHashes |
 * | 4 × d         | float32 scales of the table's columns |
 * | 4 × rows      | float32 idf, of a tfidf pooling only |
 * | 4 × d         | float32 bias of the entry, where there is one |
 * | weights       | float32, as `weightSpecs` lists them: kernels and biases of the dense layers, as `tf.loadLayersModel` takes them with `modelTopology` |
 * | rows × d      | int8, row-major |
 * | word order    | of a model that reads it: see orderFile |
 */
const magic = 0x4d535442; // BTSM
export const modelVersion = 2;
const fixedBytes = 12;

interface ModelHeader {
  readonly name: ModelParts['name'];
  readonly longest: number;
  readonly rows: number;
  readonly d: number;
  readonly hashes: { readonly k: number; readonly bytes: number };
  readonly pooling: { readonly kind: 'tfidf' } | { readonly kind: 'bag'; readonly power: number; readonly pools: readonly PoolName[] };
  readonly entry: DenseLayer['activation'] | null;
  readonly calibration: Calibration;
  readonly modelTopology: ModelTopology;
  readonly weightSpecs: readonly WeightSpec[];
  readonly order: OrderHeader | null;
}

/** @throws RangeError when the parts do not fit together */
export function encodeModel(parts: ModelParts): Uint8Array {
  const { name, longest, d, values, scales, pooling, head, calibration } = parts, rows = parts.hashes.length;
  const { k, bytes: hashes } = encodeSorted(parts.hashes), order = parts.order === undefined ? null : encodeOrder(parts.order);
  const header: ModelHeader = {
    name, longest, rows, d, hashes: { k, bytes: hashes.length },
    pooling: pooling.kind === 'tfidf' ? { kind: 'tfidf' } : { kind: 'bag', power: pooling.power, pools: pooling.pools },
    entry: head.entry?.activation ?? null, calibration, modelTopology: topologyOf(head), weightSpecs: weightSpecs(head.layers), order: order?.header ?? null,
  };
  const text = JSON.stringify(header);
  const floats = [scales, ...(pooling.kind === 'tfidf' ? [pooling.idf] : []), ...(head.entry ? [head.entry.bias] : []), ...head.layers.flatMap(({ weights, bias }) => [weights, bias])];
  const nFloats = floats.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(fixedBytes + text.length + hashes.length + 4 * nFloats + values.length + (order?.bytes.length ?? 0)), view = new DataView(bytes.buffer);
  [magic, modelVersion, text.length].forEach((word, at) => view.setUint32(4 * at, word, true));
  let at = fixedBytes;
  for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
  bytes.set(hashes, at);
  at += hashes.length;
  for (const array of floats) for (const value of array) { view.setFloat32(at, value, true); at += 4; }
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at);
  if (order) bytes.set(order.bytes, at + values.length);
  decodeModel(bytes.buffer); // what cannot be read is not written
  return bytes;
}

/**
 * The model of a file; nothing of `bytes` is kept but the table, which is a view into it.
 * @throws RangeError saying what is wrong, for anything that `encodeModel` does not write
 */
export function decodeModel(bytes: ArrayBuffer): ModelParts {
  if (bytes.byteLength < fixedBytes) throw new RangeError(`model: ${bytes.byteLength} bytes, fewer than a header`);
  const view = new DataView(bytes), word = (at: number) => view.getUint32(4 * at, true);
  if (word(0) !== magic) throw new RangeError('model: does not begin with BTSM');
  if (word(1) !== modelVersion) throw new RangeError(`model: version ${word(1)}, not ${modelVersion}${word(1) < modelVersion ? ': written before models read the order of words' : ''}`);
  const { name, longest, rows, d, hashes, pooling, entry, calibration, modelTopology, order } = readHeader(new Uint8Array(bytes, fixedBytes, within(word(2), bytes.byteLength - fixedBytes)));
  const inputSize = d * (pooling.kind === 'bag' ? pooling.pools.length : 1), shape = readTopology(modelTopology, inputSize);
  const nWeights = shape.layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
  const expected = fixedBytes + word(2) + hashes.bytes + 4 * (d + (pooling.kind === 'tfidf' ? rows : 0) + (entry ? d : 0) + nWeights) + rows * d + (order ? orderBytes(order, d) : 0);
  if (bytes.byteLength !== expected) throw new RangeError(`model: ${bytes.byteLength} bytes where ${rows} rows of ${d} and ${nWeights} weights take ${expected}`);

  let at = fixedBytes + word(2) + hashes.bytes;
  const take = (count: number, what: string): Float32Array => {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++, at += 4) {
      const value = (values[i] = view.getFloat32(at, true));
      if (!Number.isFinite(value)) throw new RangeError(`model: ${what} holds ${value}`);
    }
    return values;
  };
  const sorted = decodeSorted({ k: hashes.k, bytes: new Uint8Array(bytes, at - hashes.bytes, hashes.bytes) }, rows);
  const scales = take(d, 'the scales');
  const pools: Pooling = pooling.kind === 'tfidf' ? { kind: 'tfidf', idf: take(rows, 'the idf') } : { kind: 'bag', power: pooling.power, pools: pooling.pools };
  const entryPart = entry ? { bias: take(d, 'the entry'), activation: entry } : null;
  const layers = shape.layers.map((layer): DenseLayer => ({ ...layer, weights: take(layer.inputs * layer.outputs, 'a kernel'), bias: take(layer.outputs, 'a bias') }));
  const dropout = shape.dropout.some((rate) => rate > 0) ? { dropout: shape.dropout } : {};
  return { name, longest, hashes: sorted, d, values: new Int8Array(bytes, at, rows * d), scales, pooling: pools, head: { entry: entryPart, layers, ...dropout }, calibration, ...(order ? { order: decodeOrder(order, d, new Uint8Array(bytes, at + rows * d)) } : {}) };
}

function within(length: number, room: number): number {
  if (length > room) throw new RangeError(`model: a header of ${length} bytes where ${room} follow`);
  return length;
}

function readHeader(ascii: Uint8Array): ModelHeader {
  const wrong = (what: string) => new RangeError(`model: the header ${what}`);
  let header: ModelHeader;
  try {
    let text = '';
    for (const unit of ascii) text += String.fromCharCode(unit);
    header = JSON.parse(text) as ModelHeader;
  } catch {
    throw wrong('is not JSON');
  }
  const isCount = (value: unknown, most: number) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
  if (typeof header !== 'object' || header === null) throw wrong('is no object');
  const { name, longest, rows, d, hashes, pooling, entry, calibration, order } = header;
  if (!modelNames.includes(name)) throw wrong(`names no model: ${String(name)}`);
  if (!isCount(longest, 3) || longest < 1) throw wrong(`has n-grams of ${longest} tokens`);
  if (!isCount(rows, 2 ** 24) || !isCount(d, 65_536) || d < 1) throw wrong(`has ${rows} rows of ${d}`);
  if (!isCount(hashes?.bytes, 2 ** 30)) throw wrong('has no length of the hashes');
  if (!(Number.isFinite(calibration?.scale) && Number.isFinite(calibration.offset))) throw wrong('has no calibration');
  if (order !== null) checkOrderHeader(order, wrong);
  if (entry !== null && entry !== 'relu' && entry !== 'linear') throw wrong(`has the entry ${String(entry)}`);
  if (pooling?.kind !== 'tfidf') {
    if (pooling?.kind !== 'bag' || !Number.isFinite(pooling.power) || !Array.isArray(pooling.pools)) throw wrong('has no pooling');
    if (pooling.pools.length < 1 || pooling.pools.length > poolNames.length || !pooling.pools.every((pool) => poolNames.includes(pool))) throw wrong('has pools that are unknown');
    if (entry !== null && pooling.pools.length > 1) throw wrong('has an entry to several pools');
  }
  return header;
}
