import { tokenHash } from './ngrams.ts';

/** Which of `folds` parts a film's reviews belong to, 0 … folds − 1: all reviews of a film go together, and the part depends on the film alone. */
export const filmFold = (film: string, folds: number): number => (Math.imul(tokenHash(film) ^ 0x5bd1e995, 0x2545f491) >>> 8) % folds;
