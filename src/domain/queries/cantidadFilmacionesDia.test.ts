import { expect, test } from 'vitest';
import { cantidadFilmacionesDia } from './cantidadFilmacionesDia.ts';
import { fixture } from './fixture.ts';

// 2016-01-01 and 1999-12-31 were Fridays, 1905-02-26 a Sunday.
const catalogue = fixture({ films: [{ title: 'A', released: '1999-12-31' }, { title: 'B', released: '2016-01-01' }, { title: 'C', released: '1905-02-26' }, { title: 'D' }] });

test('counts the films of a weekday over all years, before 1970 too', () => {
  expect(cantidadFilmacionesDia.answer(catalogue, { dia: 'viernes' }, 'en')).toMatchObject({ rows: [{ weekday: 'Friday', films: 2 }], sentence: '2 films were released on a Friday, over all years.', coverage: { known: 3, of: 4 } });
  expect(cantidadFilmacionesDia.answer(catalogue, { dia: 'domingo' }, 'es')).toMatchObject({ rows: [{ weekday: 'domingo', films: 1 }], sentence: '1 película se estrenó en domingo, en todos los años.' });
});

test('the chart has all seven days, Monday first', () => {
  const answer = cantidadFilmacionesDia.answer(catalogue, { dia: 'lunes' }, 'en');
  if ('error' in answer) throw new Error(answer.error.message);
  expect(answer.context?.map(({ weekday }) => weekday)).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
  expect(answer.rows).toEqual([{ weekday: 'Monday', films: 0 }]);
});
