import type { Localised } from '../../src/domain/queries/query.ts';

/** Classic models by the id of their row. */
export type ClassicName = 'twoLayer' | 'threeLayer' | 'naiveBayes';

export const classicLabels: Readonly<Record<ClassicName | 'gridBest', Localised>> = {
  twoLayer: { en: 'Two hidden layers over 20,000 TF-IDF n-grams', es: 'Dos capas ocultas sobre 20.000 n-gramas TF-IDF' },
  threeLayer: { en: 'Three hidden layers with dropout over the same', es: 'Tres capas ocultas con dropout sobre los mismos' },
  naiveBayes: { en: 'NB-weighted logistic regression, 1–3-grams', es: 'Regresión logística con pesos NB, 1–3-gramas' },
  gridBest: { en: 'Best setting of the grid search', es: 'Mejor ajuste de la búsqueda en rejilla' },
};
