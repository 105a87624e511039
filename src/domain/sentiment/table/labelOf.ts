import { foldName } from './foldName.ts';

/** What a review was given by whoever labelled it: 1 positive, 0 negative, null neither or not understood. */
export type Label = 0 | 1 | null;

const positive = new Set(['pos', 'positive', 'positivo', 'positiva', 'good', 'bueno', 'buena', 'fresh', 'true', 'yes', 'si', 'verdadero', 'recommended', 'recomendado', 'like', 'p', 'label1', 'up']);
const negative = new Set(['neg', 'negative', 'negativo', 'negativa', 'bad', 'malo', 'mala', 'rotten', 'false', 'no', 'falso', 'notrecommended', 'norecomendado', 'dislike', 'n', 'label0', 'down']);
const numeric = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The number that a cell is, null when it is none; a comma may be the decimal point. */
export function numberOf(cell: string): number | null {
  const text = cell.trim().replace(/^\u2212/, '-');
  return numeric.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A label by itself: pos/neg in English or Spanish, true/false, 1/0 (−1 too), a thumb. */
export function labelOf(cell: string): Label {
  const number = numberOf(cell);
  if (number !== null) return number === 1 ? 1 : number === 0 || number === -1 ? 0 : null;
  if (cell.includes('\u{1F44D}')) return 1;
  if (cell.includes('\u{1F44E}')) return 0;
  const word = foldName(cell);
  return positive.has(word) ? 1 : negative.has(word) ? 0 : null;
}

/** A column of more different numbers than that holds no classes. */
export const mostClasses = 5;

/**
 * Reads the labels of one column by what stands in it: where the numbers are not 0 and 1 but, say, 1 and 2 or 0, 2 and 4, the least is negative, the greatest positive and
 * what lies between is neither. Words read as `labelOf` does.
 * @param cells  of the column, all classes among them if the numbers are to be understood; each different one once is enough
 */
export function labelReader(cells: Iterable<string>): (cell: string) => Label {
  const numbers = new Set<number>();
  for (const cell of cells) {
    const number = numberOf(cell);
    if (number !== null) numbers.add(number);
    if (numbers.size > mostClasses) return labelOf;
  }
  const least = Math.min(...numbers), greatest = Math.max(...numbers);
  const isUsual = numbers.size < 2 || (least >= -1 && greatest <= 1);
  if (isUsual) return labelOf;
  return (cell) => {
    const number = numberOf(cell);
    return number === null ? labelOf(cell) : number === least ? 0 : number === greatest ? 1 : null;
  };
}
