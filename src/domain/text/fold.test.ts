import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('fold ignores case, accents and punctuation', () => {
  expect(fold('  Amélie: Le Fabuleux Destin… ')).toBe('amelie le fabuleux destin');
  expect(fold('CIUDAD DE DIOS')).toBe(fold('ciudad de diós'));
  expect(fold("Schindler's List")).toBe('schindlers list');
});

test('fold keeps letters of other scripts and joins the ligatures', () => {
  expect(fold('Сталкер')).toBe('сталкер');
  expect(fold('Straße & Łódź')).toBe('strasse and lodz');
});

test('fold of a text without letters or digits is empty', () => {
  expect(fold('…!?')).toBe('');
});
