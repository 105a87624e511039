import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

const why = { en: 'Because.', es: 'Porque sí.' };

test('a step lists what it met in the declared order, with five different examples at most', () => {
  const tally = new Tally('movies.try', 'movies', { refused: { outcome: 'refused', why }, never: { outcome: 'kept', why }, fixed: { outcome: 'repaired', why }, emptied: { outcome: 'set-null', why } });
  tally.add('emptied');
  for (let id = 1; id <= 7; id++) tally.add('fixed', id);
  tally.add('refused', 'row 3');
  tally.add('refused', 'row 3');
  expect(tally.count('fixed')).toBe(7);
  expect(tally.done(10, 9)).toEqual({
    step: 'movies.try',
    table: 'movies',
    rowsIn: 10,
    rowsOut: 9,
    cellsRepaired: 8,
    findings: [
      { what: 'refused', outcome: 'refused', count: 2, why, examples: ['row 3'] },
      { what: 'fixed', outcome: 'repaired', count: 7, why, examples: ['1', '2', '3', '4', '5'] },
      { what: 'emptied', outcome: 'set-null', count: 1, why, examples: [] },
    ],
  });
});
