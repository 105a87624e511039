import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { franquicia } from './franquicia.ts';

const catalogue = fixture({
  films: [
    { tmdbId: 1, title: 'Two', released: '1999-10-30', voteCount: 9, collection: 'Toy Story Collection', revenueUsd: 500_000 },
    { tmdbId: 2, title: 'One', released: '1995-10-30', voteCount: 8, collection: 'Toy Story Collection', revenueUsd: 300_000 },
    { tmdbId: 3, title: 'Short', collection: 'Toy Story Collection' },
    { tmdbId: 4, title: 'Other', collection: 'Cars Collection' },
  ],
});

test('films, total and mean revenue of a collection, with the coverage', () => {
  expect(franquicia.answer(catalogue, { franquicia: 'toy story collection' }, 'en')).toMatchObject({
    rows: [{ collection: 'Toy Story Collection', films: 3, revenuesKnown: 2, totalRevenueUsd: 800_000, meanRevenueUsd: 400_000 }],
    sentence: 'Toy Story Collection has 3 films; the 2 whose revenue is known earned 800,000 USD in all, 400,000 USD on average.',
    coverage: { known: 2, of: 3 },
    context: [{ title: 'One' }, { title: 'Two' }, { title: 'Short', revenueUsd: null }],
  });
});

test('the word collection may be left out, and unknown revenue is null', () => {
  expect(franquicia.answer(catalogue, { franquicia: 'cars' }, 'es')).toMatchObject({
    rows: [{ collection: 'Cars Collection', totalRevenueUsd: null, meanRevenueUsd: null }],
    sentence: 'Cars Collection tiene 1 película; no se conoce la recaudación de ninguna.',
    params: { franquicia: 'Cars Collection' },
  });
});

test('a miss asks back', () => {
  expect(franquicia.answer(catalogue, { franquicia: 'toy stori' }, 'en')).toMatchObject({ error: { accepted: ['Toy Story Collection'] } });
});
