import { expect, test } from 'vitest';
import { splitOf } from './splitOf.ts';

const vote = { name: 'vote', held: 'number' } as const;

test('a range may be open at either end, and dates are moments', () => {
  expect(splitOf(vote, { from: '6.5', to: '' })).toEqual({ with: 'split', column: 'vote', from: 6.5 });
  expect(splitOf({ name: 'day', held: 'date' }, { from: '', to: '1970-01-02' })).toEqual({ with: 'split', column: 'day', to: 86_400_000 });
});

test('nothing, or a range the wrong way round, is no split', () => {
  expect([splitOf(vote, { from: '', to: ' ' }), splitOf(vote, { from: '3', to: '2' }), splitOf(vote, { values: [null] })]).toEqual([null, null, null]);
});

test('values are taken as they are', () => {
  expect(splitOf({ name: 'type', held: 'texts' }, { values: ['Film', 'Series'] })).toEqual({ with: 'split', column: 'type', values: ['Film', 'Series'] });
});
