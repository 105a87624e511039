import { expect, test } from 'vitest';
import { bestVoted } from './bestVoted.ts';
import type { WorkFacts } from './workFacts.ts';

// Term 0 is drama, 1 comedy, 2 a keyword. Work 4 has no votes, 5 no genre.
const facts = {
  works: 6, films: 6, termStarts: Int32Array.of(0, 1, 3, 4, 5, 6, 6), terms: Int32Array.of(0, 0, 1, 1, 0, 2), fieldOfTerm: Uint8Array.of(0, 0, 1),
  votes: Int32Array.of(5000, 4000, 9000, 12, 0, 8000), voteAverage: Float32Array.of(7, 9.5, 9, 9.9, NaN, 8.5),
} as unknown as WorkFacts;
const all = new Uint8Array(6).fill(1);
const rows = (row: number, allowed = all, k = 10) => bestVoted(facts, row, allowed, k).map((hit) => hit.row);

test('what shares a genre comes best-voted first, and few votes count for little', () => {
  expect(rows(0)).toEqual([1, 3, 0]);
  expect(rows(2)).toEqual([1, 2]);
});

test('a work without a genre is offered the best of all', () => {
  expect(rows(5)).toEqual([1, 2, 3, 5, 0]);
});

test('what is not allowed is not offered, and no more than asked for', () => {
  expect(rows(0, Uint8Array.of(1, 0, 1, 1, 1, 1))).toEqual([3, 0]);
  expect(rows(5, all, 2)).toEqual([1, 2]);
  expect(rows(0, new Uint8Array(6))).toEqual([]);
});
