import { render, screen, waitFor } from '@testing-library/svelte';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { memoryPersonal } from '../../client/personal/memoryPersonal.fixture.ts';
import type { PersonalClient } from '../../client/personal/personal.ts';
import type { RatedWork } from '../../client/taste.ts';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { fakeTaste } from '../forYou/fakeTaste.ts';
import { providePersonal } from '../shell/personal.ts';
import { provideTaste } from '../shell/taste.ts';
import ExpectedHere from './ExpectedHere.svelte';
import WorkMarks from './WorkMarks.svelte';

let own: PersonalClient;
let asked: (readonly RatedWork[])[] = [];
beforeAll(() => ensureMessages('rating'));
beforeEach(() => {
  asked = [];
  own = memoryPersonal();
  providePersonal(own);
  provideTaste(fakeTaste({ expect: (ratings, works) => { asked.push(ratings); return Promise.resolve(new Map(works.map((work) => [work, { stars: 4.23, spread: 0.58 }]))); } }));
});
const text = (): string => document.body.textContent?.replace(/\s+/g, ' ').trim() ?? '';

test('the models are asked for nobody who has not rated anything else', async () => {
  await own.want('603', true);
  await own.rate('949', 4);
  render(ExpectedHere, { work: '949' });
  await new Promise((done) => setTimeout(done, 20));
  expect([asked, text()]).toEqual([[], '']);
});

test('expected stars come with their range, and follow every rating but the title’s own', async () => {
  await own.rate('603', 5);
  render(ExpectedHere, { work: '949' });
  expect(await screen.findByText('4.2 of 5 stars expected, give or take 0.6')).toBeTruthy();
  expect(text()).toContain('For you:');
  await own.rate('949', 2);
  expect(await screen.findByText('Without your rating, for you:')).toBeTruthy();
  await own.rate('604', 1);
  await waitFor(() => expect(asked).toEqual([[{ work: '603', stars: 5 }], [{ work: '603', stars: 5 }, { work: '604', stars: 1 }]]));
});

test('expected stars that cannot be had are left unsaid', async () => {
  provideTaste(fakeTaste({}));
  await own.rate('603', 5);
  render(ExpectedHere, { work: '949' });
  await waitFor(() => expect(text()).toBe(''));
});

test('a mark says the strongest thing that was said, in words too', async () => {
  render(WorkMarks, { work: '949' });
  expect(text()).toBe('');
  await own.markSeen('949', true);
  await waitFor(() => expect(text()).toBe('Seen'));
  await own.want('949', true);
  await waitFor(() => expect(text()).toBe('on your watchlist'));
  await own.dismiss('949', true);
  await waitFor(() => expect(text()).toBe('Not interested'));
  await own.rate('949', 3.5);
  await waitFor(() => expect(text()).toMatch(/^★ 3.5 ?your rating: 3.5 of 5 stars$/));
});
