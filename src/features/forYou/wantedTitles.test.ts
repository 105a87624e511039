import { expect, test } from 'vitest';
import { emptyNote } from '../../domain/personal/noteChange.ts';
import type { WorkNote } from '../../domain/personal/personal.ts';
import { readForYou } from './forYouView.ts';
import { wantedTitles } from './wantedTitles.ts';

const notes = new Map((['rated', 'ignored', 'seen', 'wanted', 'dismissed', 'tagged'] as const).map((work): [string, WorkNote] => [work, {
  ...emptyNote('main', work),
  ...{ rated: { stars: 4.5, ratedAt: 1 }, ignored: { stars: 1, ratedAt: 2, isIgnored: true }, seen: { seenAt: 3 }, wanted: { wantedAt: 4 }, dismissed: { dismissedAt: 5 }, tagged: { tags: ['x'] } }[work],
}]));
const wanted = (query: Record<string, string> = {}, mine: readonly string[] | null = null) => wantedTitles(notes, mine, readForYou(query));

test('what counts is asked with, and what is rated, seen or of no interest is left out', () => {
  expect(wanted()).toEqual({ ratings: [{ work: 'rated', stars: 4.5 }], steering: { adventure: 0, diversity: 0, novelty: 0 }, k: 20, filter: {}, exclude: ['rated', 'ignored', 'seen', 'dismissed'] });
});

test('the watchlist is hidden or the only one shown, and what was seen is shown when asked for', () => {
  expect(wanted({ watchlist: 'hide' })?.exclude).toContain('wanted');
  expect(wanted({ watchlist: 'only' })?.among).toEqual(['wanted']);
  expect(wanted({ seen: 'show' })?.exclude).toEqual(['rated', 'ignored', 'dismissed']);
});

test('filters go to the worker, open ends left open', () => {
  expect(wanted({ genre: 'crime', from: '1990', shorter: '100', type: 'movie' })?.filter).toEqual({ genres: ['crime'], types: ['movie'], years: { from: 1990 }, runtimeMin: { to: 100 } });
});

test('their platforms narrow the chosen ones; none in common asks nothing', () => {
  expect(wanted({ mine: '1' }, ['netflix', 'hulu'])?.filter?.platforms).toEqual(['hulu', 'netflix']);
  expect(wanted({ mine: '1', platform: 'netflix' }, ['netflix', 'hulu'])?.filter?.platforms).toEqual(['netflix']);
  expect(wanted({ mine: '1', platform: 'disney' }, ['netflix'])).toBeNull();
  expect(wanted({ mine: '1' }, null)?.filter?.platforms).toBeUndefined(); // they never said
});
