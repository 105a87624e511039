import { expect, test } from 'vitest';
import { smallTaste } from './smallTaste.fixture.ts';
import { decodeTaste, encodeTaste } from './tasteFile.ts';
import type { TasteParts } from './parts.ts';

const { parts } = smallTaste(), file = encodeTaste(parts);
/** The file with its header's JSON changed; lengths kept right. */
function withHeader(change: (text: string) => string): ArrayBuffer {
  const view = new DataView(file.buffer), length = view.getUint32(8, true), text = change(new TextDecoder().decode(file.subarray(12, 12 + length)));
  const bytes = new Uint8Array(12 + text.length + file.length - 12 - length);
  bytes.set(file.subarray(0, 12));
  bytes.set(new TextEncoder().encode(text), 12);
  bytes.set(file.subarray(12 + length), 12 + text.length);
  new DataView(bytes.buffer).setUint32(8, text.length, true);
  return bytes.buffer;
}

test('what was written is read again, every number of it', () => {
  expect(decodeTaste(file.slice().buffer)).toEqual(parts);
});

test('the same parts give the same bytes', () => {
  expect(encodeTaste(smallTaste().parts)).toEqual(file);
});

test('parts that do not fit together are not written', () => {
  const wrong: readonly [Partial<TasteParts>, RegExp][] = [
    [{ raters: parts.raters.slice(1) }, /raters has 39/], [{ raters: parts.raters.map((count, at) => (at === 3 ? 4 : count)) }, /item 3 has 4 raters/], [{ items: parts.items.slice().reverse() }, /item/],
    [{ firstPicks: Int32Array.of(60) }, /first pick 0/], [{ stars: { ...parts.stars, mean: NaN } }, /folded in/], [{ stars: { ...parts.stars, content: parts.stars.content.map(() => Infinity) } }, /stars\.content holds Infinity/],
    [{ ranking: { ...parts.ranking, neighbours: { ...parts.ranking.neighbours, to: parts.ranking.neighbours.to.map(() => 40) } } }, /neighbour 0 is item 40/],
    [{ ranking: { ...parts.ranking, neighbours: { ...parts.ranking.neighbours, starts: parts.ranking.neighbours.starts.map((start, at) => (at === 0 ? 1 : start)) } } }, /start at 1/],
    [{ identity: { movies: 'nothing', streaming: parts.identity.streaming } }, /follows no tables/], [{ spread: { ...parts.spread, cold: NaN } }, /intervals/],
  ];
  for (const [change, message] of wrong) expect(() => encodeTaste({ ...parts, ...change })).toThrow(message);
});

test('a damaged file is refused with what is wrong about it', () => {
  const cut = (length: number) => file.slice(0, length).buffer, changed = (at: number, value: number) => { const bytes = file.slice(); bytes[at] = value; return bytes.buffer; };
  expect(() => decodeTaste(cut(0))).toThrow(/0 bytes/);
  expect(() => decodeTaste(cut(200))).toThrow(/header of/);
  expect(() => decodeTaste(cut(file.length - 1))).toThrow(/take/);
  expect(() => decodeTaste(changed(0, 1))).toThrow(/BTTM/);
  expect(() => decodeTaste(changed(4, 9))).toThrow(/version 9/);
  expect(() => decodeTaste(changed(12, 0))).toThrow(/JSON/);
  expect(() => decodeTaste(withHeader(() => 'null'))).toThrow(/no object/);
  expect(() => decodeTaste(withHeader((text) => text.replace('"works":60', '"works":-1')))).toThrow(/-1 works/);
  expect(() => decodeTaste(withHeader((text) => text.replace('"neighbours":80', '"neighbours":99999999')))).toThrow(/99999999 neighbours/);
  expect(() => decodeTaste(withHeader((text) => text.replace('"k":4', '"k":0')))).toThrow(/0 factors/);
});
