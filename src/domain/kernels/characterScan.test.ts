import { expect, test } from 'vitest';
import { CharacterScan, scripts } from './characterScan.ts';

const texts = ['', 'plain text 7', 'naïve', 'Ночь', '夜の train', '한국', '😀👍🏽', 'a\u0301', 'tab\tand\nline', '\u0000', 'x\u009d', '\ufffd', '\ud800', '𐐷𠮷', 'ⴰⵎⴰ', 'ελλάδα שלום عربى'];

test('characters are told apart as regular expressions tell them', () => {
  const scan = new CharacterScan(), letters = new Map<string, number>();
  texts.forEach((text, at) => {
    scan.read(text, at + 1);
    expect({ text, length: scan.length, isAscii: scan.isAscii, hasDigit: scan.hasDigit, hasControl: scan.hasControl, hasReplacement: scan.hasReplacement }).toEqual({
      text, length: [...text].length, isAscii: [...text].every((character) => character < '\u0080'), hasDigit: /[0-9]/.test(text),
      hasControl: [...text].some((character) => /\p{Cc}/u.test(character) && !/[\t\n\r]/.test(character)), hasReplacement: text.includes('\ufffd'),
    });
    for (const character of text) {
      if (!/\p{L}/u.test(character)) continue;
      const script = scripts.find((one) => one !== 'Other' && new RegExp(`\\p{Script=${one}}`, 'u').test(character)) ?? 'Other';
      letters.set(script, (letters.get(script) ?? 0) + at + 1);
    }
  });
  expect(scripts.map((script, at) => [script, scan.letters[at]]).filter(([, count]) => count !== 0)).toEqual(scripts.filter((script) => letters.has(script)).map((script) => [script, letters.get(script)]));
});
