import { sideFeatureNames } from './sideFeatures.ts';
import { fewestRaters, starSteps, type FactorParts, type NeighbourParts, type SpreadParts, type TasteParts } from './parts.ts';

/**
 * Format of `taste/model`, little-endian, no padding:
 *
 * | bytes  | what |
 * |--------|------|
 * | 4      | `BTTM` |
 * | 4      | uint32 version, 1 |
 * | 4      | uint32 length of the header |
 * | header | JSON in ASCII: `TasteHeader` |
 * | rest   | the arrays as `layout` lists them, one after the other: int32, uint16, float32 and int8, row-major |
 */
const magic = 0x4d545442; // BTTM
export const tasteVersion = 1;
const fixedBytes = 12;
/** Bounds that keep a forged header from asking for memory. */
const most = { works: 2 ** 20, items: 2 ** 16 - 1, terms: 2 ** 20, numbers: 1024, neighbours: 2 ** 24 } as const;

interface ModelHeader {
  readonly k: number;
  readonly mean: number;
  readonly hasOffset: boolean;
  readonly hasTargets: boolean;
  readonly doubt: number;
}
interface TasteHeader {
  readonly identity: TasteParts['identity'];
  readonly works: number;
  readonly d: number;
  readonly items: number;
  readonly terms: number;
  readonly firstPicks: number;
  readonly neighbours: number;
  readonly stars: ModelHeader;
  readonly ranking: ModelHeader & { readonly gain: number; readonly starsGain: number };
  readonly spread: SpreadParts;
}

type Kind = 'int32' | 'uint16' | 'float32' | 'int8';
const widths = { int32: 4, uint16: 2, float32: 4, int8: 1 } as const;
interface Section { readonly name: string; readonly kind: Kind; readonly length: number }

function modelLayout(name: string, { k, hasOffset, hasTargets }: ModelHeader, { d, terms, items }: TasteHeader): readonly Section[] {
  const floats = (part: string, length: number): Section => ({ name: `${name}.${part}`, kind: 'float32', length });
  const n = k + (hasOffset ? 1 : 0);
  return [
    floats('content', k * d), floats('contentBias', d), floats('sideBias', sideFeatureNames.length), floats('termScales', terms), floats('termBias', terms),
    floats('ownScales', items), floats('ownBias', items), floats('prior', n * n), floats('weights', starSteps), floats('targets', hasTargets ? starSteps : 0),
    { name: `${name}.termFactors`, kind: 'int8', length: terms * k }, { name: `${name}.own`, kind: 'int8', length: items * k },
  ];
}

function layout(header: TasteHeader): readonly Section[] {
  return [
    { name: 'items', kind: 'int32', length: header.items }, { name: 'terms', kind: 'int32', length: header.terms }, { name: 'firstPicks', kind: 'int32', length: header.firstPicks },
    { name: 'starts', kind: 'int32', length: header.items + 1 }, { name: 'raters', kind: 'uint16', length: header.items }, { name: 'to', kind: 'uint16', length: header.neighbours },
    { name: 'scales', kind: 'float32', length: header.items }, { name: 'inputs', kind: 'float32', length: starSteps }, { name: 'values', kind: 'int8', length: header.neighbours },
    ...modelLayout('stars', header.stars, header), ...modelLayout('ranking', header.ranking, header),
  ];
}

type Values = Int32Array | Uint16Array | Float32Array | Int8Array;

function arraysOf(parts: TasteParts): Readonly<Record<string, Values>> {
  const model = (name: string, { content, contentBias, sideBias, termScales, termBias, termFactors, ownScales, ownBias, own, fold }: FactorParts) =>
    Object.entries({ content, contentBias, sideBias, termScales, termBias, termFactors, ownScales, ownBias, own, prior: fold.prior, weights: fold.weights, targets: fold.targets ?? new Float32Array(0) })
      .map(([part, values]) => [`${name}.${part}`, values] as const);
  const { items, terms, firstPicks, raters, ranking: { neighbours: { starts, to, scales, inputs, values } } } = parts;
  return { items, terms, firstPicks, raters, starts, to, scales, inputs, values, ...Object.fromEntries([...model('stars', parts.stars), ...model('ranking', parts.ranking)]) };
}

/** @throws RangeError when the parts do not fit together */
export function encodeTaste(parts: TasteParts): Uint8Array {
  const model = ({ k, mean, fold }: FactorParts): ModelHeader => ({ k, mean, hasOffset: fold.hasOffset, hasTargets: fold.targets !== null, doubt: fold.doubt });
  const { identity, works, d, items, terms, firstPicks, stars, ranking, spread } = parts;
  const header: TasteHeader = {
    identity: { movies: identity.movies.slice(0, 16), streaming: identity.streaming.slice(0, 16) }, works, d, items: items.length, terms: terms.length, firstPicks: firstPicks.length,
    neighbours: ranking.neighbours.to.length, stars: model(stars), ranking: { ...model(ranking), gain: ranking.gain, starsGain: ranking.starsGain }, spread,
  };
  const text = JSON.stringify(header), sections = layout(header), arrays = arraysOf(parts);
  const bytes = new Uint8Array(fixedBytes + text.length + bytesOf(sections)), view = new DataView(bytes.buffer);
  [magic, tasteVersion, text.length].forEach((word, at) => view.setUint32(4 * at, word, true));
  for (let i = 0; i < text.length; i++) bytes[fixedBytes + i] = text.charCodeAt(i);
  let at = fixedBytes + text.length;
  for (const { name, kind, length } of sections) {
    const values = arrays[name];
    if (values?.length !== length) throw new RangeError(`encodeTaste: ${name} has ${values?.length} values where ${length} belong`);
    for (const value of values) {
      if (kind === 'int32') view.setInt32(at, value, true);
      else if (kind === 'uint16') view.setUint16(at, value, true);
      else if (kind === 'float32') view.setFloat32(at, value, true);
      else view.setInt8(at, value);
      at += widths[kind];
    }
  }
  decodeTaste(bytes.buffer); // what cannot be read is not written
  return bytes;
}

/**
 * The parts of a file; nothing of `bytes` is kept.
 * @throws RangeError saying what is wrong, for anything that `encodeTaste` does not write
 */
export function decodeTaste(bytes: ArrayBuffer): TasteParts {
  if (bytes.byteLength < fixedBytes) throw new RangeError(`taste: ${bytes.byteLength} bytes, fewer than a header`);
  const view = new DataView(bytes), word = (at: number) => view.getUint32(4 * at, true);
  if (word(0) !== magic) throw new RangeError('taste: does not begin with BTTM');
  if (word(1) !== tasteVersion) throw new RangeError(`taste: version ${word(1)}, not ${tasteVersion}`);
  if (word(2) > bytes.byteLength - fixedBytes) throw new RangeError(`taste: a header of ${word(2)} bytes where ${bytes.byteLength - fixedBytes} follow`);
  const header = readHeader(new Uint8Array(bytes, fixedBytes, word(2))), sections = layout(header), expected = fixedBytes + word(2) + bytesOf(sections);
  if (bytes.byteLength !== expected) throw new RangeError(`taste: ${bytes.byteLength} bytes where the header's arrays take ${expected}`);

  const arrays = new Map<string, Values>();
  let at = fixedBytes + word(2);
  for (const { name, kind, length } of sections) {
    arrays.set(name, readValues(view, at, kind, length, name));
    at += length * widths[kind];
  }
  const take = <T extends Values>(name: string): T => arrays.get(name) as T;
  const model = (name: 'stars' | 'ranking'): FactorParts => {
    const { k, mean, hasOffset, hasTargets, doubt } = header[name], floats = (part: string) => take<Float32Array>(`${name}.${part}`);
    return {
      k, mean, content: floats('content'), contentBias: floats('contentBias'), sideBias: floats('sideBias'), termFactors: take<Int8Array>(`${name}.termFactors`), termScales: floats('termScales'),
      termBias: floats('termBias'), own: take<Int8Array>(`${name}.own`), ownScales: floats('ownScales'), ownBias: floats('ownBias'),
      fold: { prior: floats('prior'), hasOffset, weights: floats('weights'), targets: hasTargets ? floats('targets') : null, doubt },
    };
  };
  const items = take<Int32Array>('items'), neighbours: NeighbourParts = { starts: take('starts'), to: take('to'), values: take('values'), scales: take('scales'), inputs: take('inputs') };
  const parts: TasteParts = {
    identity: header.identity, works: header.works, d: header.d, items, raters: take('raters'), terms: take('terms'), firstPicks: take('firstPicks'),
    stars: model('stars'), ranking: { ...model('ranking'), gain: header.ranking.gain, starsGain: header.ranking.starsGain, neighbours }, spread: header.spread,
  };
  checkIndexes(parts);
  return parts;
}

function bytesOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { kind, length }) => sum + length * widths[kind], 0);
}

function readValues(view: DataView, from: number, kind: Kind, length: number, name: string): Values {
  if (kind === 'int8') return new Int8Array(view.buffer as ArrayBuffer, from, length).slice();
  if (kind === 'uint16') return Uint16Array.from({ length }, (_, at) => view.getUint16(from + 2 * at, true));
  if (kind === 'int32') return Int32Array.from({ length }, (_, at) => view.getInt32(from + 4 * at, true));
  const values = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    const value = (values[at] = view.getFloat32(from + 4 * at, true));
    if (!Number.isFinite(value)) throw new RangeError(`taste: ${name} holds ${value}`);
  }
  return values;
}

function checkIndexes({ works, items, raters, terms, firstPicks, stars, ranking }: TasteParts): void {
  const ascending = (name: string, values: Int32Array, below: number) => values.forEach((value, at) => {
    if (!(value >= 0 && value < below && (at === 0 || value > (values[at - 1] as number)))) throw new RangeError(`taste: ${name} ${at} is ${value}`);
  });
  ascending('item', items, works);
  ascending('term', terms, most.terms);
  raters.forEach((count, item) => { if (count < fewestRaters) throw new RangeError(`taste: item ${item} has ${count} raters, fewer than ${fewestRaters}`); });
  firstPicks.forEach((row, at) => { if (!(row >= 0 && row < works)) throw new RangeError(`taste: first pick ${at} is row ${row} of ${works}`); });
  for (const { fold } of [stars, ranking]) if (fold.weights.some((weight) => weight < 0)) throw new RangeError('taste: a rating has a negative weight');
  const { starts, to } = ranking.neighbours;
  starts.forEach((start, at) => { if (!(at === 0 ? start === 0 : start >= (starts[at - 1] as number))) throw new RangeError(`taste: the neighbours of item ${at} start at ${start}`); });
  if (starts.at(-1) !== to.length) throw new RangeError(`taste: ${to.length} neighbours where the last ends at ${starts.at(-1)}`);
  to.forEach((item, at) => { if (item >= items.length) throw new RangeError(`taste: neighbour ${at} is item ${item} of ${items.length}`); });
}

function readHeader(ascii: Uint8Array): TasteHeader {
  const wrong = (what: string) => new RangeError(`taste: the header ${what}`);
  let header: TasteHeader;
  try {
    let text = '';
    for (const unit of ascii) text += String.fromCharCode(unit);
    header = JSON.parse(text) as TasteHeader;
  } catch {
    throw wrong('is not JSON');
  }
  if (typeof header !== 'object' || header === null) throw wrong('is no object');
  const count = (name: string, value: unknown, largest: number, smallest = 0) => {
    if (!(Number.isInteger(value) && Number(value) >= smallest && Number(value) <= largest)) throw wrong(`has ${String(value)} ${name}`);
  };
  const { identity, works, d, items, terms, firstPicks, neighbours, stars, ranking, spread } = header;
  for (const hex of [identity?.movies, identity?.streaming]) if (typeof hex !== 'string' || !/^[0-9a-f]{16}$/.test(hex)) throw wrong(`follows no tables: ${String(hex)}`);
  count('works', works, most.works);
  count('numbers a content vector', d, most.numbers, 1);
  count('items', items, most.items);
  count('terms', terms, most.terms);
  count('first picks', firstPicks, most.items);
  count('neighbours', neighbours, most.neighbours);
  for (const model of [stars, ranking]) {
    count('factors', model?.k, most.numbers, 1);
    if (!Number.isFinite(model.mean) || !(model.doubt >= 0) || typeof model.hasOffset !== 'boolean' || typeof model.hasTargets !== 'boolean') throw wrong('does not say how a person is folded in');
  }
  if (![ranking.gain, ranking.starsGain].every(Number.isFinite)) throw wrong('does not say how the ranking is mixed');
  if (![spread?.intercept, spread?.person, spread?.title, spread?.cold].every(Number.isFinite)) throw wrong('does not say how wide intervals are');
  return header;
}
