import { describe, expect, test } from 'vitest';
import { tokenise } from '../tokenise.ts';
import { negationKinds, negationSuite } from './negation.ts';
import { plainSlices, plainSuite } from './plain.ts';
import { unreadableKinds, unreadableSuite } from './unreadable.ts';

const plainForm = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const count = <T>(cases: readonly T[], holds: (one: T) => boolean) => cases.filter(holds).length;

test('no text is in the suites twice, not even written otherwise', () => {
  const texts = [...negationSuite, ...plainSuite, ...unreadableSuite].map(({ text, ...rest }) => ('kind' in rest && rest.kind === 'punctuation' ? text : plainForm(text)));
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

describe('turned sentences', () => {
  test('are at least 220, as many of one mood as of the other', () => {
    expect(negationSuite.length).toBeGreaterThanOrEqual(220);
    expect(Math.abs(count(negationSuite, ({ label }) => label === 1) / negationSuite.length - 0.5)).toBeLessThan(0.03);
  });

  test('are of every kind, in both moods where the kind does not settle the mood', () => {
    for (const kind of negationKinds) {
      const of = negationSuite.filter((one) => one.kind === kind);
      expect(of.length, kind).toBeGreaterThanOrEqual(12);
      if (kind !== 'negatedNegative' && kind !== 'negatedPositive') expect(Math.abs(count(of, ({ label }) => label === 1) - of.length / 2), kind).toBeLessThanOrEqual(1.5);
    }
  });

  test('are short', () => {
    for (const { text } of negationSuite) expect(tokenise(text).length, text).toBeLessThanOrEqual(30);
  });

  test('begin in many ways: no four of them share their first four words', () => {
    const openings = new Map<string, number>();
    for (const { text } of negationSuite) {
      const opening = plainForm(text).split(' ').slice(0, 4).join(' ');
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
    expect([...openings].filter(([, n]) => n > 3)).toEqual([]);
  });
});

describe('texts that nobody can judge', () => {
  test('are at least 150, 60 of them Spanish', () => {
    expect(unreadableSuite.length).toBeGreaterThanOrEqual(150);
    expect(count(unreadableSuite, ({ kind }) => kind.startsWith('spanish'))).toBeGreaterThanOrEqual(60);
  });

  test('have several of every kind', () => {
    for (const kind of unreadableKinds) expect(count(unreadableSuite, (one) => one.kind === kind), kind).toBeGreaterThanOrEqual(4);
  });

  test('in Spanish come with accents and without', () => {
    const accented = /[áéíóúñü¿¡]/i;
    expect(count(unreadableSuite, ({ text, kind }) => kind.startsWith('spanish') && accented.test(text))).toBeGreaterThanOrEqual(25);
    expect(count(unreadableSuite, ({ text, kind }) => kind.startsWith('spanish') && !accented.test(text))).toBeGreaterThanOrEqual(20);
  });
});

describe('plain English', () => {
  test('is at least 120 texts, as many of one mood as of the other, 20 a slice', () => {
    expect(plainSuite.length).toBeGreaterThanOrEqual(120);
    for (const slice of plainSlices) {
      const of = plainSuite.filter((one) => one.slice === slice);
      expect(of.length, slice).toBeGreaterThanOrEqual(20);
      expect(count(of, ({ label }) => label === 1), slice).toBe(of.length / 2);
    }
  });

  test('is what its slice says', () => {
    for (const { text, slice } of plainSuite) {
      if (slice === 'allCaps') expect(text).toBe(text.toUpperCase());
      if (slice === 'html') expect(text).toMatch(/<\w+|&\w+;/);
      if (slice === 'emoji') expect(text).toMatch(/\p{Extended_Pictographic}|:[)(D/]|<3/u);
      if (slice === 'short') expect(text.split(' ').length, text).toBeLessThanOrEqual(6);
    }
  });
});
