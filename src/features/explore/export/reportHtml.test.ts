import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Profile } from '../../../domain/statistics/profile.ts';
import { ensureMessages, setLanguage } from '../../../i18n/i18n.svelte.ts';
import { localProfile } from '../localProfile.fixture.ts';
import { ProfileRun } from '../state/profileRun.svelte.ts';
import { reportHtml } from './reportHtml.ts';

vi.mock('../../../client/profile.ts', () => ({ createProfile: () => { throw new Error('no worker in tests'); } }));

let profile: Profile;
beforeAll(async () => {
  await Promise.all((['explore', 'exploreAlerts', 'chart'] as const).map(ensureMessages));
  const rows = Array.from({ length: 120 }, (_, row) => `${row % 4 === 0 ? 0 : row % 17},<img src=x onerror=alert(1)> ${row % 5},${row % 3 === 0 ? '' : 'a;b'},2021-0${(row % 9) + 1}-01`);
  const client = localProfile(), run = new ProfileRun();
  const opened = await client.open({ file: new File([`"n <b>",text,part,day\n${rows.join('\n')}`], 'x.csv') });
  if (opened.kind !== 'table') throw new Error('the table was refused');
  await run.start(client, opened.columns.map(({ name }) => name), null);
  if (!run.whole) throw new Error('the profile is not whole');
  profile = run.whole;
});
afterEach(() => setLanguage('en'));
const report = (): string => [...reportHtml(profile, { title: 'x & y', steps: [{ do: 'trim', column: 'text' }], made: 'today' })].join('');
const parsed = (): Document => new DOMParser().parseFromString(report(), 'text/html');

test('every column has its section with charts and figures, and every alert its sentence', () => {
  const page = parsed();
  expect([...page.querySelectorAll('.column h3')].map(({ firstChild }) => firstChild?.textContent)).toEqual(['n <b>', 'text', 'part', 'day']);
  for (const section of page.querySelectorAll('.column')) expect(section.querySelectorAll('.facts-table').length).toBeGreaterThan(0);
  expect(page.querySelectorAll('#column-0 svg').length).toBeGreaterThan(0);
  expect(page.querySelectorAll('#alerts .alert')).toHaveLength(profile.alerts.length);
  expect(page.querySelector('#overview')?.textContent).toContain('Trim blanks from text');
});

test('nothing in it runs or asks for anything, whatever a cell holds', () => {
  const text = report();
  expect(text).not.toMatch(/<script|<img|<link|<iframe|javascript:|url\(/i);
  expect([...parsed().querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on'))).toEqual([]);
  expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test.each(['en', 'es'] as const)('no word of it is missing in %s', async (language) => {
  await setLanguage(language);
  const text = report();
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).not.toMatch(/explore(Alerts)?\.[a-z]|\{\{|undefined|NaN/);
});

test('links within it lead to places that are there', () => {
  const page = parsed();
  for (const link of page.querySelectorAll('a')) expect(page.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
});
