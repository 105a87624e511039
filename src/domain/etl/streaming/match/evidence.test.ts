import { describe, expect, test } from 'vitest';
import { strength, suffices, type Evidence } from './evidence.ts';

/** A film of two words that nobody and nothing is known of but title and year. */
const bare: Evidence = { reading: 'exact', words: 2, sameNumbers: true, namesakes: 1, rivals: 0, yearGap: 0, runtimeGap: null, runtimeMin: null, directors: 'unknown', cast: 'unknown', commonCast: 0, votes: 5 };
const agrees = (change: Partial<Evidence>): boolean => suffices({ ...bare, ...change });

describe('an exact title', () => {
  test('suffices with the director or two of the cast, also a year off', () => {
    expect(agrees({ directors: 'agree' })).toBe(true);
    expect(agrees({ cast: 'agree', commonCast: 2, yearGap: 1, directors: 'contradict' })).toBe(true);
  });

  test('never suffices two years off, or undated without director, cast and length together', () => {
    expect(agrees({ directors: 'agree', cast: 'agree', commonCast: 3, yearGap: 2 })).toBe(false);
    expect(agrees({ directors: 'agree', cast: 'agree', commonCast: 3, yearGap: null })).toBe(false);
    expect(agrees({ directors: 'agree', cast: 'agree', commonCast: 1, yearGap: null, runtimeGap: 4, runtimeMin: 90 })).toBe(true);
  });

  test('is refused when director, cast and length all contradict, or any two with nothing in favour', () => {
    expect(agrees({ directors: 'contradict', cast: 'contradict', runtimeGap: 40, runtimeMin: 100 })).toBe(false);
    expect(agrees({ directors: 'contradict', cast: 'contradict', runtimeGap: 0, runtimeMin: 100 })).toBe(false);
    expect(agrees({ directors: 'contradict', runtimeGap: 0, runtimeMin: 100 })).toBe(false);
  });

  test('lets the voices of another language through where year, length and a rare title agree', () => {
    expect(agrees({ cast: 'contradict', runtimeGap: 1, runtimeMin: 90 })).toBe(true);
    expect(agrees({ cast: 'contradict', runtimeGap: 1, runtimeMin: 90, yearGap: 1 })).toBe(false);
    expect(agrees({ cast: 'contradict', runtimeGap: 1, runtimeMin: 90, words: 1 })).toBe(false);
  });

  test('that is generic needs year and length, where the film is not widely known', () => {
    expect(agrees({ words: 1, runtimeGap: 3, runtimeMin: 90 })).toBe(true);
    expect(agrees({ words: 1, runtimeGap: 4, runtimeMin: 90 })).toBe(false);
    expect(agrees({ words: 1, runtimeGap: 0, runtimeMin: 90, yearGap: 1 })).toBe(false);
    expect(agrees({ words: 1 })).toBe(false);
    expect(agrees({ words: 1, votes: 5000 })).toBe(true);
    expect(agrees({ words: 1, votes: 5000, rivals: 1, namesakes: 2 })).toBe(false);
    expect(agrees({ words: 1, votes: 300, namesakes: 4 })).toBe(false);
  });
});

describe('a looser reading', () => {
  test('needs people', () => {
    expect(agrees({ reading: 'loose', directors: 'agree' })).toBe(true);
    expect(agrees({ reading: 'loose' })).toBe(false);
    expect(agrees({ reading: 'part', directors: 'agree' })).toBe(false);
    expect(agrees({ reading: 'part', directors: 'agree', cast: 'agree', commonCast: 2 })).toBe(true);
    expect(agrees({ reading: 'part', directors: 'agree', cast: 'agree', commonCast: 2, runtimeGap: 60, runtimeMin: 90 })).toBe(false);
  });

  test('with another number needs cast and length too, or a sequel passes for its film', () => {
    expect(agrees({ reading: 'similar', directors: 'agree', cast: 'agree', commonCast: 2, sameNumbers: false })).toBe(false);
    expect(agrees({ reading: 'similar', directors: 'agree', cast: 'agree', commonCast: 1, runtimeGap: 3, runtimeMin: 90, sameNumbers: false })).toBe(false);
    expect(agrees({ reading: 'similar', directors: 'agree', cast: 'agree', commonCast: 3, runtimeGap: 0, runtimeMin: 90, sameNumbers: false })).toBe(true);
  });
});

test('people, then the reading, then year and length decide between films', () => {
  const weigh = (change: Partial<Evidence>): number => strength({ ...bare, runtimeGap: 0, ...change });
  expect(weigh({ reading: 'loose', directors: 'agree' })).toBeGreaterThan(weigh({}));
  expect(weigh({})).toBeGreaterThan(weigh({ yearGap: 1 }));
  expect(weigh({})).toBeGreaterThan(weigh({ runtimeGap: 9 }));
});
