import { expect, test } from 'vitest';
import type { Trait } from '../../../client/taste.ts';
import type { FactField } from '../../../domain/content/workFacts.ts';
import { emptyNote } from '../../../domain/personal/noteChange.ts';
import { cardOf } from '../../catalogue/fakeCatalogue.ts';
import { effectsOf, listRated, ratedLines, type RatedSort } from './ratedList.ts';
import { foremost, traitGroups } from './traitGroups.ts';

const trait = (field: FactField, name: string, lift: number): Trait => ({ fact: { field, name }, lift, evidence: [], titles: 3 });
const traits = [trait('genre', 'crime', 0.5), trait('director', 'Michael Mann', 0.7), trait('cast', 'Al Pacino', 0.2), trait('decade', '1990s', 0.1), trait('company', 'Monarchy', 0.9), trait('genre', 'musical', -0.6), trait('country', 'FR', -0.2)];

test('traits are told by kind, the strongest first, liked apart from disliked; what has no kind is left out', () => {
  const groups = traitGroups(traits);
  expect(groups.map(({ kind, liked, disliked }) => [kind, liked.map(({ fact }) => fact.name), disliked.map(({ fact }) => fact.name)])).toEqual([
    ['genres', ['crime'], ['musical']], ['people', ['Michael Mann', 'Al Pacino'], []], ['eras', ['1990s'], []], ['origins', [], ['FR']],
  ]);
});

test('a sentence names the strongest of each kind', () => {
  const groups = traitGroups(traits);
  expect(foremost(groups, 'liked', 2).map(({ fact }) => fact.name)).toEqual(['Michael Mann', 'crime']);
  expect(foremost(groups, 'disliked', 3).map(({ fact }) => fact.name)).toEqual(['musical', 'FR']);
});

const heat = cardOf({ id: '949', title: 'Heat' }), amelie = cardOf({ id: '194', title: 'Amélie' });
const notes = [
  { ...emptyNote('main', '949'), stars: 5, ratedAt: 10 }, { ...emptyNote('main', '194'), stars: 2, ratedAt: 20 },
  { ...emptyNote('main', 'gone'), stars: 3.5, ratedAt: 30, isIgnored: true }, { ...emptyNote('main', '603'), seenAt: 5 },
];
const cards = new Map([['949', heat], ['194', amelie], ['gone', null]]);

test('the effect of a rating is where it is a strong reason, for or against', () => {
  const because = (...parts: (readonly [typeof heat, number])[]) => ({ because: parts.map(([card, weight]) => ({ card, stars: 4, weight })) });
  expect([...effectsOf([because([heat, 0.4], [amelie, -0.1]), because([heat, 0.2]), because()])]).toEqual([['949', { supports: 2, opposes: 0 }], ['194', { supports: 0, opposes: 1 }]]);
});

test('everything rated is listed, also what the catalogue lacks; an effect is known of what counts', () => {
  const lines = ratedLines(notes, cards, new Map([['949', { supports: 2, opposes: 0 }]]));
  expect(lines.map(({ work, card, effect }) => [work, card?.title ?? null, effect])).toEqual([['949', 'Heat', { supports: 2, opposes: 0 }], ['194', 'Amélie', { supports: 0, opposes: 0 }], ['gone', null, null]]);
  expect(ratedLines(notes, cards, null).every(({ effect }) => effect === null)).toBe(true);
});

test('a search minds neither case nor accents, and every order is one', () => {
  const lines = ratedLines(notes, cards, new Map([['194', { supports: 0, opposes: 3 }], ['949', { supports: 1, opposes: 0 }]]));
  const works = (sort: RatedSort, text = '') => listRated(lines, text, sort).map(({ work }) => work);
  expect(works('newest', ' AMELIE ')).toEqual(['194']);
  expect(works('newest', 'gone')).toEqual(['gone']);
  expect([works('newest'), works('highest'), works('lowest'), works('effect'), works('title')]).toEqual([['gone', '194', '949'], ['949', 'gone', '194'], ['194', 'gone', '949'], ['194', '949', 'gone'], ['194', 'gone', '949']]);
});
