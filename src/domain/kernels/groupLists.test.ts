import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { finish } from '../statistics/job.ts';
import { groupLists } from './groupLists.ts';
import { listLengths } from './listLengths.ts';

test('lists are grouped as comparing them item by item groups them', () => {
  const random = seededRandom(4), rows = 400;
  const lists = Array.from({ length: rows }, () => (random() < 0.1 ? null : Array.from({ length: Math.floor(random() * 4) }, () => Math.floor(random() * 4))));
  const starts = new Uint32Array(rows + 1);
  lists.forEach((list, row) => { starts[row + 1] = starts[row]! + (list?.length ?? 0); });
  const data = { form: 'lists', starts, codes: Int32Array.from(lists.flatMap((list) => list ?? [])), words: ['a', 'b', 'c', 'd'], missing: Uint8Array.from(lists, (list) => (list === null ? 1 : 0)) } as const;

  const slow = new Map<string, { count: number; first: number }>();
  lists.forEach((list, row) => {
    if (list === null) return;
    const group = slow.get(list.join()) ?? { count: 0, first: row };
    group.count++;
    slow.set(list.join(), group);
  });
  const { counts, firsts } = finish(groupLists(data));
  expect([...counts]).toEqual([...slow.values()].map(({ count }) => count));
  expect([...firsts]).toEqual([...slow.values()].map(({ first }) => first));
  expect([...listLengths(data)]).toEqual(lists.flatMap((list) => (list === null ? [] : [list.length])));
});
