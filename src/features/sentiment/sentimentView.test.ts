import { expect, test } from 'vitest';
import { formatHash, parseHash } from '../shell/place.ts';
import { fitsLink, mostLinkCharacters, readView, writeView, type SentimentView } from './sentimentView.ts';

const overLink = (view: SentimentView): SentimentView => readView(parseHash(formatHash({ path: '/sentiment', query: writeView(view) })).query);

test.each<SentimentView>([
  { text: '', model: 'butaca', other: null },
  { text: 'Not bad & 100 % fun?\n#1 film, “really” + 😀', model: 'twoLayer', other: 'butaca' },
  { text: 'Good.', model: 'butaca', other: 'threeLayer' },
])('a link brings back what was written into it: %j', (view) => {
  expect(overLink(view)).toEqual(view);
});

test('what a link says by default is left out of it', () => {
  expect(formatHash({ path: '/sentiment', query: writeView({ text: 'Good', model: 'butaca', other: null }) })).toBe('#/sentiment?text=Good');
});

test('unknown models fall back to ours, and a model is not compared with itself', () => {
  expect(readView({ model: 'gpt', with: 'bert' })).toEqual({ text: '', model: 'butaca', other: null });
  expect(readView({ model: 'twoLayer', with: 'twoLayer' }).other).toBeNull();
});

test('a text stays out of the link when its encoded form is too long, however short it looks', () => {
  expect([fitsLink('a'.repeat(mostLinkCharacters - 5)), fitsLink('a'.repeat(mostLinkCharacters - 4))]).toEqual([true, false]);
  expect(fitsLink('ñ'.repeat(mostLinkCharacters / 4))).toBe(false);
  expect(writeView({ text: 'x'.repeat(1_000_000), model: 'twoLayer', other: null })).toEqual({ text: '', model: 'twoLayer', with: '' });
});
