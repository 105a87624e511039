import { fold } from './fold.ts';

/** A text as names are compared. Names of punctuation alone (`$`) compare as they stand. */
export function nameKey(text: string): string {
  return fold(text) || text.trim().toLowerCase();
}
