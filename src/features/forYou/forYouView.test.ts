import { expect, test } from 'vitest';
import { parseHash, formatHash } from '../shell/place.ts';
import { countChosen, isSteered, readForYou, shownAtFirst, toggleIn, unfiltered, writeForYou, type ForYouView } from './forYouView.ts';

const plain = readForYou({});

test('an address without parameters chooses nothing and hides what was seen', () => {
  expect(plain).toMatchObject({ steering: { adventure: 0, diversity: 0, novelty: 0 }, hidesSeen: true, watchlist: 'shown', onMine: false, shown: shownAtFirst });
  expect([countChosen(plain), isSteered(plain)]).toEqual([0, false]);
  expect(Object.values(writeForYou(plain)).every((value) => value === '')).toBe(true);
});

test('what is chosen comes back from the address that it is written to', () => {
  const view: ForYouView = {
    steering: { adventure: -0.35, diversity: 0.6, novelty: 1 }, platforms: ['netflix', 'hulu'], types: ['series'], genres: ['crime'], languages: ['es', 'en'], onMine: true,
    years: { from: 1990, to: null }, length: { from: 60, to: 100 }, hidesSeen: false, watchlist: 'only', shown: 40,
  };
  const { query } = parseHash(formatHash({ path: '/for-you', query: writeForYou(view) }));
  expect(readForYou(query)).toEqual({ ...view, platforms: ['hulu', 'netflix'] }); // in the order of the platforms
  expect(countChosen(view)).toBe(2 + 1 + 1 + 2 + 1 + 1 + 3);
  expect([countChosen(unfiltered(view)), unfiltered(view).steering]).toEqual([0, view.steering]);
});

test('nonsense in the address is left out', () => {
  expect(readForYou({ adventure: '900', diversity: '-5', novelty: 'x', platform: 'vhs', genre: 'nosuch', language: 'english', from: '12', to: '19.5', longer: '0', shorter: '9999', watchlist: 'maybe', show: '7000', mine: 'yes' })).toEqual(plain);
});

test('a value of a list is chosen, and no longer chosen', () => {
  const chosen = toggleIn(plain, 'genres', 'crime');
  expect(chosen.genres).toEqual(['crime']);
  expect(toggleIn(chosen, 'genres', 'crime')).toEqual(plain);
});
