import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { getActorReturn } from './getActorReturn.ts';

const catalogue = fixture({
  films: [
    { title: 'A', cast: ['Tom Hanks'], budgetUsd: 1_000_000, revenueUsd: 3_000_000 },
    { title: 'B', cast: ['Tom Hanks', 'Tom Hardy'], budgetUsd: 1_000_000, revenueUsd: 4_000_000 },
    { title: 'C', cast: ['Tom Hanks'], revenueUsd: 9_000_000 },
    { title: 'D', cast: ['Unknown Star'] },
  ],
});

test('total and mean rest on the films whose return is known', () => {
  expect(getActorReturn.answer(catalogue, { nombre: 'tom hanks' }, 'en')).toMatchObject({
    rows: [{ actor: 'Tom Hanks', films: 3, returnsKnown: 2, totalReturn: 7, meanReturn: 3.5 }],
    sentence: 'Tom Hanks acts in 3 films; over the 2 whose return is known, the total return is 7.00 and the mean 3.50 times the cost.',
    coverage: { known: 2, of: 3 },
    params: { nombre: 'Tom Hanks' },
  });
});

test('without any known return totals are null, not zero', () => {
  expect(getActorReturn.answer(catalogue, { nombre: 'Unknown Star' }, 'es')).toMatchObject({
    rows: [{ films: 1, returnsKnown: 0, totalReturn: null, meanReturn: null }],
    sentence: 'Unknown Star actúa en 1 película; no se conoce el retorno de ninguna.',
  });
});

test('a miss asks back with near names, the busiest first', () => {
  expect(getActorReturn.answer(catalogue, { nombre: 'tom hank' }, 'en')).toEqual({ error: { parameter: 'nombre', message: "No actor 'tom hank': did you mean Tom Hanks?", accepted: ['Tom Hanks'] } });
  expect(getActorReturn.answer(catalogue, { nombre: 'tom' }, 'es')).toMatchObject({ error: { message: "No hay ningún actor 'tom': ¿quisiste decir Tom Hanks o Tom Hardy?" } });
  expect(getActorReturn.answer(catalogue, { nombre: 'zzzzzzzz' }, 'en')).toMatchObject({ error: { message: "No actor 'zzzzzzzz'.", accepted: [] } });
});
