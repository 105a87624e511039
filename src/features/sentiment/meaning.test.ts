import { expect, test } from 'vitest';
import { neverCertain, outOf100, strengthOf } from './meaning.ts';

test.each([[0.99, 'clear'], [0.01, 'clear'], [0.9, 'plain'], [0.25, 'plain'], [0.62, 'leaning'], [0.4, 'leaning'], [0.55, 'even'], [0.5, 'even']] as const)('%f is %s', (probability, strength) => {
  expect(strengthOf(probability)).toBe(strength);
});

test('a probability is a count of the likelier kind', () => {
  expect(outOf100(0.931)).toEqual({ mood: 'positive', count: 93, beyond: false });
  expect(outOf100(0.069)).toEqual({ mood: 'negative', count: 93, beyond: false });
  expect(outOf100(0.5)).toEqual({ mood: 'positive', count: 50, beyond: false });
});

test('nearly certain is more than 99, never 100', () => {
  expect(outOf100(0.9996)).toEqual({ mood: 'positive', count: 99, beyond: true });
  expect(outOf100(0.0001)).toEqual({ mood: 'negative', count: 99, beyond: true });
  expect(outOf100(0.99)).toEqual({ mood: 'positive', count: 99, beyond: false });
  expect([neverCertain(1), neverCertain(0), neverCertain(0.7)]).toEqual([0.99, 0.01, 0.7]);
});
