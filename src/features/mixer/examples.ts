import type { Part } from './mix.ts';

/** Mixes to start from: titles far enough apart that the middle is worth a look. Ids are TMDB's. */
export const examples: readonly (readonly Part[])[] = [
  [{ id: '348', weight: 100 }, { id: '289', weight: 100 }], // Alien, Casablanca
  [{ id: '129', weight: 100 }, { id: '1417', weight: 100 }], // Spirited Away, Pan's Labyrinth
  [{ id: '949', weight: 100 }, { id: '194', weight: 60 }], // Heat, Amélie
  [{ id: '27205', weight: 100 }, { id: '137', weight: 100 }], // Inception, Groundhog Day
  [{ id: '694', weight: 100 }, { id: '578', weight: 60 }, { id: '9552', weight: -60 }], // The Shining, Jaws, unlike The Exorcist
];
