import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { getDirector } from './getDirector.ts';

const catalogue = fixture({
  films: [
    { tmdbId: 1, title: 'Late', released: '2010-05-01', voteCount: 90, directors: ['Jane Doe'], budgetUsd: 2_000_000, revenueUsd: 1_000_000 },
    { tmdbId: 2, title: 'Undated', voteCount: 50, directors: ['Jane Doe'] },
    { tmdbId: 3, title: 'Early', released: '2001-02-03', voteCount: 10, directors: ['John Roe', 'Jane Doe'], budgetUsd: 1_000_000, revenueUsd: 1_500_000 },
  ],
});

test('films come by date, undated last, with return, cost and gain where known', () => {
  expect(getDirector.answer(catalogue, { nombre: 'jane doe' }, 'en')).toMatchObject({
    rows: [
      { tmdbId: 3, releaseDate: '2001-02-03', return: 1.5, costUsd: 1_000_000, revenueUsd: 1_500_000, gainUsd: 500_000 },
      { tmdbId: 1, releaseDate: '2010-05-01', return: 0.5, gainUsd: -1_000_000 },
      { tmdbId: 2, releaseDate: null, return: null, costUsd: null, gainUsd: null },
    ],
    sentence: 'Jane Doe directed 3 films; over the 2 whose return is known, the total return is 2.00, the mean 1.00 times the cost, and the loss 500,000 USD.',
    coverage: { known: 2, of: 3 },
  });
});

test('a single known return reads in the singular', () => {
  expect(getDirector.answer(catalogue, { nombre: 'John Roe' }, 'es')).toMatchObject({
    sentence: 'John Roe dirigió 1 película; en la única de retorno conocido, el retorno total es 1,50, el promedio 1,50 veces el costo y la ganancia 500.000 USD.',
  });
});

test('a miss asks back', () => {
  expect(getDirector.answer(catalogue, { nombre: 'doe' }, 'en')).toMatchObject({ error: { parameter: 'nombre', accepted: ['Jane Doe'] } });
});
