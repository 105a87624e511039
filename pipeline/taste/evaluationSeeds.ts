import type { Localised } from '../../src/domain/queries/query.ts';

/** Seeds of the splits. */
export const seeds = { shuffles: [101, 102, 103], million: 201, holdOut: 301, people: 1, validation: 2, given: 3, settings: 4, sampler: 7 } as const;

export const evaluationSeeds: readonly { readonly name: Localised; readonly seed: number }[] = [
  ...seeds.shuffles.map((seed, at) => ({ name: { en: `MovieLens 100K, shuffle ${at + 1}`, es: `MovieLens 100K, barajado ${at + 1}` }, seed })),
  { name: { en: 'MovieLens 1M, folds', es: 'MovieLens 1M, partes' }, seed: seeds.million },
  { name: { en: 'Hold-out fractions', es: 'Fracciones reservadas' }, seed: seeds.holdOut },
  { name: { en: 'Test people', es: 'Personas de prueba' }, seed: seeds.people },
  { name: { en: 'Validation people', es: 'Personas de validación' }, seed: seeds.validation },
  { name: { en: 'Which of their ratings are given', es: 'Cuáles de sus valoraciones se dan' }, seed: seeds.given },
  { name: { en: 'Gibbs sampler', es: 'Muestreo de Gibbs' }, seed: seeds.sampler },
];
