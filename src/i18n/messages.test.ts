import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../contracts/language.ts';
import { loadMessages, type Screen } from './messages.ts';

const filesOf = (language: string): string[] => readdirSync(new URL(`./${language}/`, import.meta.url)).sort();
const read = (language: string, file: string): Record<string, string> => JSON.parse(readFileSync(new URL(`./${language}/${file}`, import.meta.url), 'utf8'));
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();
const others = languages.filter((language) => language !== 'en');

test('every language has a file for every screen', () => {
  expect(filesOf('en')).toContain('common.json');
  for (const language of others) expect(filesOf(language)).toEqual(filesOf('en'));
});

describe.each(others)('%s', (language) => {
  test.each(filesOf('en'))('holds the same keys as English in %s', (file) => {
    expect(Object.keys(read(language, file)).sort()).toEqual(Object.keys(read('en', file)).sort());
  });

  test.each(filesOf('en'))('fills the same placeholders as English in %s', (file) => {
    const english = read('en', file), other = read(language, file);
    for (const [key, text] of Object.entries(english)) expect([key, placeholders(other[key] ?? '')]).toEqual([key, placeholders(text)]);
  });

  test.each(filesOf('en'))('leaves no text empty in %s', (file) => {
    for (const [key, text] of Object.entries(read(language, file))) expect(text.trim(), key).not.toBe('');
  });
});

test('the strings of a screen load by language', async () => {
  const name: Screen = 'common';
  expect((await loadMessages('es', name))['navDiscover']).toBe(read('es', 'common.json')['navDiscover']);
});
