import { expect, test } from 'vitest';
import { cardOf, creditOf } from '../catalogue/fakeCatalogue.ts';
import { bestKnown } from './bestKnown.ts';
import { worksOf } from './worksOf.ts';

const unforgiven = cardOf({ id: '33', title: 'Unforgiven', votes: 1150 });
const jurorTwo = cardOf({ id: '1106739', title: 'Juror #2', votes: 1900 });
const bird = cardOf({ id: '15764', title: 'Bird', votes: null });
const credits = [creditOf(jurorTwo, 'director'), creditOf(unforgiven, 'actor', 11.4), creditOf(unforgiven, 'director', 11.4), creditOf(bird, 'director')];

test('a work both acted in and directed is listed once with both roles', () => {
  expect(worksOf(credits, '').map(({ card, roles }) => [card.title, roles])).toEqual([['Juror #2', ['director']], ['Unforgiven', ['actor', 'director']], ['Bird', ['director']]]);
});

test('a role narrows the list and keeps the other roles in sight', () => {
  expect(worksOf(credits, 'actor').map(({ card, roles, return: ratio }) => [card.title, roles, ratio])).toEqual([['Unforgiven', ['actor', 'director'], 11.4]]);
});

test('the best known works are the most voted, without those nobody voted on', () => {
  expect(bestKnown(credits, 5).map(({ title }) => title)).toEqual(['Juror #2', 'Unforgiven']);
  expect(bestKnown(credits, 1).map(({ title }) => title)).toEqual(['Juror #2']);
});
