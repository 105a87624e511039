import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { productora } from './productora.ts';

const catalogue = fixture({
  films: [
    { title: 'A', released: '1995-10-30', companies: ['Pixar', 'Walt Disney Pictures'], revenueUsd: 2_500_000_000 },
    { title: 'B', released: '2001-10-30', companies: ['Pixar', 'PIXAR'], revenueUsd: 500_000_000 },
    { title: 'C', companies: ['Pixar'] },
    { title: 'D' },
  ],
});

test('a film of two companies counts for both, and sums may exceed 2³¹', () => {
  expect(productora.answer(catalogue, { productora: 'pixar' }, 'es')).toMatchObject({
    rows: [{ company: 'Pixar', films: 3, revenuesKnown: 2, totalRevenueUsd: 3_000_000_000, meanRevenueUsd: 1_500_000_000 }],
    sentence: 'Pixar participó en 3 películas; las 2 de recaudación conocida sumaron 3.000.000.000 USD en total, 1.500.000.000 USD en promedio.',
    context: [{ decade: '1990', films: 1 }, { decade: '2000', films: 1 }],
  });
  expect(productora.answer(catalogue, { productora: 'Walt Disney Pictures' }, 'en')).toMatchObject({
    rows: [{ films: 1 }],
    sentence: 'Walt Disney Pictures took part in 1 film; the only one whose revenue is known earned 2,500,000,000 USD in all, 2,500,000,000 USD on average.',
  });
});

test('a miss asks back', () => {
  expect(productora.answer(catalogue, { productora: 'disney' }, 'en')).toMatchObject({ error: { parameter: 'productora', accepted: ['Walt Disney Pictures'] } });
});
