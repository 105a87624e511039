import { expect, test } from 'vitest';
import { readMix, shareOf, writeMix } from './mix.ts';

test('a link and the mix say the same', () => {
  const text = '949:100,ns2186:-40,862:0';
  const { parts, problems } = readMix(text);
  expect(parts).toEqual([{ id: '949', weight: 100 }, { id: 'ns2186', weight: -40 }, { id: '862', weight: 0 }]);
  expect([problems, writeMix(parts)]).toEqual([[], text]);
});

test('a title without a weight counts in full', () => {
  expect(readMix('949').parts).toEqual([{ id: '949', weight: 100 }]);
});

test('a weight that makes no sense is told, and the title stays with a full one', () => {
  for (const text of ['heavy', '', '101', '-250', '1e2', '0x1f', 'NaN', '3.5']) {
    expect(readMix(`949:${text},862:50`)).toEqual({ parts: [{ id: '949', weight: 100 }, { id: '862', weight: 50 }], problems: [{ kind: 'weight', id: '949', text }] });
  }
});

test('what is no id is told, and the others stay', () => {
  expect(readMix('949:50,<script>:10,862:50')).toEqual({ parts: [{ id: '949', weight: 50 }, { id: '862', weight: 50 }], problems: [{ kind: 'id', text: '<script>' }] });
});

test('five titles at most, each once', () => {
  const { parts, problems } = readMix('1:1,1:9,2:2,3:3,4:4,5:5,6:6,7:7');
  expect([parts.map(({ id }) => id), problems]).toEqual([['1', '2', '3', '4', '5'], [{ kind: 'many', dropped: 2 }]]);
});

test('an empty link is an empty mix', () => {
  expect([readMix(''), readMix(' , ')]).toEqual([{ parts: [], problems: [] }, { parts: [], problems: [] }]);
});

test('shares add up to one and ignore the sign', () => {
  const { parts } = readMix('1:60,2:-20,3:0');
  expect(parts.map((part) => shareOf(part, parts))).toEqual([0.75, 0.25, 0]);
  const none = readMix('1:0').parts;
  expect(none.map((part) => shareOf(part, none))).toEqual([0]);
});
