import { expect, test } from 'vitest';
import { repaired } from './repaired.ts';

/** What a program shows that reads UTF-8 as another encoding. */
const misread = (text: string, encoding: string): string => new TextDecoder(encoding).decode(new TextEncoder().encode(text));
const latin1 = (text: string): string => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

test.each(['Amélie', 'El laberinto del fauno — ¿sí?', 'Ñandú', 'À la carte', 'Über', 'naïve “quotes”', '5 €', 'Ελλάδα', 'Москва', '千と千尋の神隠し', '😀 done', 'Łódź'])('%s comes back', (text) => {
  expect(misread(text, 'windows-1252')).not.toBe(text);
  expect(repaired(misread(text, 'windows-1252'))).toBe(text);
  expect(repaired(latin1(text))).toBe(text);
  expect(repaired(misread(misread(text, 'windows-1252'), 'windows-1252'))).toBe(text);
});

test.each(['', 'plain', 'Amélie', 'CLICHÉ”', '“CLICHÉ”', 'Ça va', 'São Paulo — Brasil', 'ÄÖÜ', 'naïveté…', '日本語', 'Â', 'Ã', '50 °C', 'IRMÃ e irmão', '“A IRMÔ', 'tab\tand\nline'])('%j stays as it is', (text) => expect(repaired(text)).toBe(text));

test('a text of which only a part was misread is put right in that part', () => {
  expect(repaired('Amélie and AmÃ©lie')).toBe('Amélie and Amélie');
});

test('control characters go, what is lost stays marked as lost', () => {
  expect(repaired('a\u0000b\u0007c\u007fd\u0085e')).toBe('abcde');
  expect(repaired('Am\ufffdlie')).toBe('Am\ufffdlie');
});

test('repairing twice changes nothing more', () => {
  for (const text of ['AmÃ©lie', 'ÃƒÂ©', 'Â\u0000©', 'x']) expect(repaired(repaired(text))).toBe(repaired(text));
});
