import { render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { CardFigure, ModelCard } from '../../contracts/modelCard.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import ContentModel from './ContentModel.svelte';

const figure = (mean: number): CardFigure => ({ mean, interval: { from: mean - 0.01, to: mean + 0.01 } });
const card: ModelCard = {
  schemaVersion: 1,
  summary: { en: 'Invented figures.', es: 'Cifras inventadas.' },
  limits: ['It knows two films.'],
  evaluation: {
    collections: 12, collectionQueries: 3456, people: 7, coLikedQueries: 89, sampled: 1000, medianVotesOfFilms: 10,
    methods: [
      { name: 'blend', recall: figure(0.9), ndcg: figure(0.2), coverage: 0.25, medianVotes: 1234 },
      { name: 'without-text', recall: figure(0.8), ndcg: figure(0.1), coverage: 0.5, medianVotes: 5 },
      { name: 'facts', recall: figure(0.7), ndcg: figure(0.05), coverage: 0.125, medianVotes: 6 },
    ],
  },
};

beforeAll(() => ensureMessages('data'));
afterEach(() => setLanguage('en'));

test('the card’s figures stand in a table with their intervals, as the card has them', () => {
  render(ContentModel, { card });
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1).map((row) => [...row.children].map((cell) => cell.textContent.trim()));
  expect(rows).toEqual([
    ['Blend', '0.900 [0.890–0.910]', '0.200 [0.190–0.210]', '25%', '1,234'],
    ['Blend without text', '0.800 [0.790–0.810]', '0.100 [0.090–0.110]', '50%', '5'],
    ['Shared facts alone', '0.700 [0.690–0.710]', '0.050 [0.040–0.060]', '13%', '6'],
  ]);
  expect(screen.getByText(/12 collections with 3,456 films, and what 7 people liked, asked about 89 films/)).toBeTruthy();
  expect(screen.getByText('It knows two films.')).toBeTruthy();
});

test('numbers and words are in Spanish for whoever reads Spanish', async () => {
  await setLanguage('es');
  render(ContentModel, { card });
  expect(screen.getByText('Cifras inventadas.')).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'Combinado sin texto' }).nextElementSibling?.textContent.trim()).toBe('0,800 [0,790–0,810]');
});
