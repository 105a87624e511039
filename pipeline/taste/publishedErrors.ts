import type { ErrorRow } from '../../src/contracts/tasteCard.ts';

const surprise = 'Surprise, README (five-fold cross-validation, default settings): https://surpriselib.com';

function published(name: string, rmse: number, mae: number): ErrorRow {
  return { label: { en: name, es: name }, rmse: { value: rmse, interval: null }, mae: { value: mae, interval: null }, kind: 'published', source: surprise };
}

/** What others print for the same data and five random parts. */
export const publishedHundredK: readonly ErrorRow[] = [published('SVD++', 0.919, 0.721), published('KNN Baseline', 0.931, 0.733), published('SVD', 0.934, 0.737), published('Baseline Only', 0.944, 0.748)];
export const publishedMillion: readonly ErrorRow[] = [published('SVD++', 0.862, 0.672), published('SVD', 0.873, 0.686), published('KNN Baseline', 0.895, 0.706), published('Baseline Only', 0.909, 0.719)];
