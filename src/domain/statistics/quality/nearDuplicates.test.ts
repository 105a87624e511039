import { expect, test } from 'vitest';
import { finish } from '../job.ts';
import { nearDuplicates } from './nearDuplicates.ts';

const groupsOf = (counts: Readonly<Record<string, number>>) => finish(nearDuplicates(Object.keys(counts), Uint32Array.from(Object.values(counts)))).map((group) => group.map(({ value }) => value));

test('spellings that differ in case, accents, blanks or punctuation are one group, most rows first', () => {
  expect(groupsOf({ drama: 5, 'Sci-Fi': 9, Drama: 20, 'sci fi': 30, café: 1, 'Cafe ': 2, war: 9 })).toEqual([['sci fi', 'Sci-Fi'], ['Drama', 'drama'], ['Cafe ', 'café']]);
});

test('numbers, signs at the end, and long texts are not compared', () => {
  expect(groupsOf({ '-1': 1, 1: 1, '1.5': 1, 15: 1, 'A+': 1, 'A-': 1, A: 1, C: 1, 'C#': 1, 'C++': 1, ['x'.repeat(101)]: 1, ['X'.repeat(101)]: 1 })).toEqual([]);
});

test('at most 20 groups are named', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [[`name ${at}`, at + 1], [`NAME ${at}`, 1]] as const).flat());
  const groups = groupsOf(many);
  expect(groups.length).toBe(20);
  expect(groups[0]).toEqual(['name 29', 'NAME 29']);
});
