import { beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../i18n/i18n.svelte.ts';
import { changeSettings, preferredLanguage, settings, startSettings } from './settings.svelte.ts';

const root = document.documentElement;
/** A system with these preferences. */
function system(...matching: string[]): void {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: matching.includes(query), addEventListener: () => undefined }));
}

beforeEach(async () => {
  system();
  localStorage.clear();
  await changeSettings({ theme: 'system', contrast: 'system', language: 'en', shortcuts: true });
});

test('nothing chosen follows the system', async () => {
  system('(prefers-color-scheme: dark)', '(prefers-contrast: more)');
  localStorage.clear();
  await startSettings();
  expect([root.dataset['theme'], root.dataset['contrast']]).toEqual(['dark', 'more']);
});

test('a choice overrides the system and is kept', async () => {
  system('(prefers-color-scheme: dark)');
  await changeSettings({ theme: 'light' });
  expect(root.dataset['theme']).toBe('light');
  await startSettings();
  expect([settings().theme, root.dataset['theme']]).toEqual(['light', 'light']);
});

test('nonsense in storage is ignored', async () => {
  localStorage.setItem('butaca-settings', '{"theme":"plaid","language":"xx","contrast":3}');
  await startSettings();
  expect(settings()).toEqual({ theme: 'system', contrast: 'system', language: null, shortcuts: true });
  localStorage.setItem('butaca-settings', 'not json');
  await startSettings();
  expect(settings().theme).toBe('system');
});

test('changing the language changes what is read and what the document says', async () => {
  await changeSettings({ language: 'es' });
  expect([language(), root.lang]).toEqual(['es', 'es']);
});

test.each([[['es-AR', 'en'], 'es'], [['fr', 'ES'], 'es'], [['de', 'en-US'], 'en'], [['pt'], 'en'], [[], 'en']])('a browser asking for %j is answered in %s', (asked, expected) => {
  expect(preferredLanguage(asked)).toBe(expected);
});
