import { expect, test } from 'vitest';
import { facetOptions } from './facetOptions.ts';

const values = (facet: Parameters<typeof facetOptions>[0], counts: Record<string, number>, chosen: string[] = []): string[] => facetOptions(facet, counts, chosen).known.map(({ value }) => value);

test('the most frequent values come first, equal ones by name', () => {
  expect(values('genres', { war: 3, drama: 9, comedy: 3 })).toEqual(['drama', 'comedy', 'war']);
});

test('decades come newest first, whatever their counts', () => {
  expect(values('decades', { 1950: 90, 2010: 5, 1980: 7 })).toEqual(['2010', '1980', '1950']);
});

test('unknown stands apart', () => {
  const { known, unknown } = facetOptions('languages', { en: 5, unknown: 90 }, []);
  expect(known.map(({ value }) => value)).toEqual(['en']);
  expect(unknown).toEqual({ value: 'unknown', count: 90, chosen: false });
});

test('a chosen value stays when nothing has it any more', () => {
  expect(facetOptions('ratings', { G: 2, R: 0 }, ['PG-13'])).toEqual({ known: [{ value: 'G', count: 2, chosen: false }, { value: 'PG-13', count: 0, chosen: true }], unknown: null });
});
