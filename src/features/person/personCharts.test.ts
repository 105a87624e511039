import { expect, test } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { cardOf, creditOf } from '../catalogue/fakeCatalogue.ts';
import { largestReturns, returnsChart, worksByYear, yearsChart } from './personCharts.ts';

const heat = cardOf({ id: '949', title: 'Heat', year: 1995 });
const thief = cardOf({ id: '11524', title: 'Thief', year: 1981 });
const undated = cardOf({ id: '1', title: 'Lost Film', year: null });

test('years without a work count zero, and a film both acted and directed counts once', () => {
  const points = worksByYear([creditOf(heat, 'actor'), creditOf(heat, 'director'), creditOf(cardOf({ id: '2', title: 'Other', year: 1993 }), 'actor'), creditOf(undated, 'actor')]);
  expect(points).toEqual([{ label: '1993', y: 1 }, { label: '1994', y: 0 }, { label: '1995', y: 1 }]);
});

test('returns are listed once a film, largest first, unknown ones left out', () => {
  expect(largestReturns([creditOf(thief, 'director', 2.1), creditOf(heat, 'actor', 3.1), creditOf(heat, 'director', 3.1), creditOf(undated, 'actor', null)]))
    .toEqual([{ label: 'Heat (1995)', y: 3.1 }, { label: 'Thief (1981)', y: 2.1 }]);
});

test('no more than fifteen returns are drawn', () => {
  const many = Array.from({ length: 40 }, (_, n) => creditOf(cardOf({ id: String(n), title: `Film ${n}`, year: 2000 }), 'actor', n));
  const points = largestReturns(many);
  expect(points).toHaveLength(15);
  expect(points[0]).toEqual({ label: 'Film 39 (2000)', y: 39 });
});

test('a chart says in words what it shows, and is left out where there is nothing to compare', async () => {
  await ensureMessages('person');
  expect(returnsChart('Michael Mann', [creditOf(thief, 'director', 2.1), creditOf(heat, 'director', 3.1)])?.summary).toBe('Return of 2 films of Michael Mann, the largest Heat (1995) with 3.1×.');
  expect(returnsChart('Michael Mann', [creditOf(heat, 'director', 3.1)])).toBeNull();
  expect(yearsChart('Michael Mann', [creditOf(heat, 'director'), creditOf(thief, 'director')])).toBeNull();
});
