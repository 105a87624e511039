import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { getMaxDuration } from './getMaxDuration.ts';

const catalogue = fixture({
  showings: [
    { id: 'ns1', title: 'Long', durationInt: 200, durationType: 'min', rating: 'PG' },
    { id: 'ns2', title: 'Older', releaseYear: 1999, durationInt: 250, durationType: 'min' },
    { id: 'ds3', title: 'As long', durationInt: 200, durationType: 'min' },
    { id: 'hs4', title: 'Of unknown length' },
    { id: 'ns5', title: 'Saga', type: 'series', durationInt: 9, durationType: 'season' },
  ],
});

test('the longest film of a year, with all that tie, by platform letter', () => {
  const { rows, sentence, coverage } = getMaxDuration.answer(catalogue, { year: 2018 }, 'en') as Exclude<ReturnType<typeof getMaxDuration.answer>, { error: unknown }>;
  expect(rows.map((row) => [row['id'], row['durationInt'], row['durationType']])).toEqual([['ds3', 200, 'min'], ['ns1', 200, 'min']]);
  expect(sentence).toBe('The longest 2 films, tied, on the four platforms from 2018 are As long and Long, with 200 minutes.');
  expect(coverage).toMatchObject({ known: 2, of: 3 });
});

test('a missing rating reads g, the classic word, and a known one stays', () => {
  expect(getMaxDuration.answer(catalogue, { year: 2018 }, 'en')).toMatchObject({ rows: [{ rating: 'g' }, { rating: 'PG' }] });
});

test('seasons ask for series, one platform and every year narrow as given', () => {
  expect(getMaxDuration.answer(catalogue, { duration_type: 'season' }, 'es')).toMatchObject({
    rows: [{ id: 'ns5', durationInt: 9, durationType: 'season' }],
    sentence: 'La serie más larga en las cuatro plataformas es Saga, con 9 temporadas.',
  });
  expect(getMaxDuration.answer(catalogue, { platform: 'netflix' }, 'en')).toMatchObject({ rows: [{ id: 'ns2', durationInt: 250 }] });
});

test('nothing of known length gives no rows and says so', () => {
  expect(getMaxDuration.answer(catalogue, { platform: 'hulu' }, 'en')).toMatchObject({ rows: [], sentence: 'No film of known length on Hulu.', coverage: { known: 0, of: 1 } });
});
