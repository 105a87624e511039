import { render, screen, within } from '@testing-library/svelte';
import { beforeAll, expect, test } from 'vitest';
import { ensureMessages } from '../../../i18n/i18n.svelte.ts';
import { fakeCatalogue } from '../../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../../shell/catalogue.ts';
import { madeUpCard } from './tasteCard.fixture.ts';
import TasteModelScreen from './TasteModelScreen.svelte';

function open(card: unknown): void {
  provideCatalogue(fakeCatalogue({ tasteCard: () => Promise.resolve(card) }));
  render(TasteModelScreen, { params: {} });
}
beforeAll(async () => { await Promise.all((['tasteModel', 'forYou'] as const).map(ensureMessages)); });

test('shows every figure of the card with its interval, beside published ones, and whether each goal was met', async () => {
  open(madeUpCard);
  const hundredK = await screen.findByRole('region', { name: 'MovieLens 100K' });
  expect(hundredK.textContent).toContain('This model: 0.9012. The goal was at most 0.910. It is met.');
  expect(within(hundredK).getAllByText('0.9012 [0.8992–0.9032]').length).toBeGreaterThan(0);
  expect(within(hundredK).getByText('published: Surprise')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'MovieLens 1M' }).textContent).toContain('0.8612. The goal was at most 0.855. It is not met.');
  expect(screen.getByRole('region', { name: 'MovieLens 1M' }).textContent).toContain('6 of the official file are missing');
  const ranking = screen.getByRole('region', { name: 'Finding what people like' });
  expect(within(ranking).getByText('0.0110 [0.0090–0.0130]')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Whether ± holds' }).textContent).toContain('80.3%');
  expect(screen.getByRole('region', { name: 'How the settings were chosen' }).textContent).toContain('0.8512 (chosen)');
  expect(screen.getByRole('region', { name: 'After a few ratings' }).textContent).toContain('0.0500 [0.0480–0.0520]');
  expect(screen.getByRole('region', { name: 'Data' }).textContent).toContain('Harper and Konstan 2015');
  expect(screen.getByRole('region', { name: 'The file' }).textContent).toContain('2,586,775 bytes');
});

test('a card of models that are not measured says so and shows the rest', async () => {
  open({ ...madeUpCard, evaluation: null });
  expect(await screen.findByText(/have not been measured yet/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'MovieLens 100K' })).toBeNull();
  expect(screen.getByRole('region', { name: 'Limits' }).textContent).toContain('Volunteers rated.');
});

test('a site without a card says so, one of another version is refused', async () => {
  open(null);
  expect(await screen.findByText('No model card is published with this version.')).toBeTruthy();
  open({ ...madeUpCard, schemaVersion: 99 });
  expect(await screen.findByText(/version 99/)).toBeTruthy();
});
