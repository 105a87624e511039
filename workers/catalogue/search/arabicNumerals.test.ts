import { expect, test } from 'vitest';
import { withArabicNumerals } from './arabicNumerals.ts';

test('Roman numerals after the first word are read as numbers', () => {
  expect(withArabicNumerals('Rocky IV')).toBe('Rocky 4');
  expect(withArabicNumerals('Star Wars: Episode VIII: The Last Jedi')).toBe('Star Wars: Episode 8: The Last Jedi');
  expect(withArabicNumerals('Saw II')).toBe('Saw 2');
});

test('titles without a numeral, or that begin with one, have no other reading', () => {
  for (const title of ['Heat', 'V for Vendetta', 'IV', 'Vive la France', 'I, Robot', 'Mix']) expect(withArabicNumerals(title)).toBeNull();
});
