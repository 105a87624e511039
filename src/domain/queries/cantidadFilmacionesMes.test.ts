import { expect, test } from 'vitest';
import { cantidadFilmacionesMes } from './cantidadFilmacionesMes.ts';
import { fixture } from './fixture.ts';

const catalogue = fixture({ films: [{ title: 'A', released: '1999-01-31' }, { title: 'B', released: '2016-01-01' }, { title: 'C', released: '1905-02-28' }, { title: 'D' }] });

test('counts the films of a month over all years; undated films are the gap in the coverage', () => {
  expect(cantidadFilmacionesMes.answer(catalogue, { mes: 'enero' }, 'en')).toMatchObject({
    rows: [{ month: 'January', films: 2 }],
    sentence: '2 films were released in January, over all years.',
    coverage: { known: 3, of: 4 },
  });
});

test('the chart has all twelve months, the asked one marked', () => {
  const answer = cantidadFilmacionesMes.answer(catalogue, { mes: 'febrero' }, 'es');
  if ('error' in answer) throw new Error(answer.error.message);
  expect(answer.sentence).toBe('1 película se estrenó en febrero, en todos los años.');
  expect(answer.context).toHaveLength(12);
  expect(answer.context?.filter(({ asked }) => asked)).toEqual([{ month: 'febrero', films: 1, asked: true }]);
});
