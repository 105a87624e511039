import { foldName } from './foldName.ts';
import { labelOf, numberOf } from './labelOf.ts';
import { starScaleOf, starsOf, type StarScale } from './starsOf.ts';

/** Which column is what, counted from 0; null where there is none. */
export interface TableColumns {
  readonly text: number | null;
  readonly label: number | null;
  readonly stars: number | null;
  /** What `stars` counts up to; 5 where there are none. */
  readonly outOf: StarScale;
}

/** As they are folded, the likeliest first. */
const textNames = ['text', 'review', 'reviewtext', 'reviewbody', 'reviews', 'content', 'reviewcontent', 'comment', 'comments', 'body', 'sentence', 'phrase', 'message', 'tweet', 'texto', 'resena', 'resenas', 'opinion', 'comentario', 'comentarios', 'critica', 'contenido', 'mensaje', 'frase', 'document', 'description'];
const labelNames = ['label', 'sentiment', 'labels', 'polarity', 'class', 'target', 'category', 'mood', 'etiqueta', 'sentimiento', 'polaridad', 'clase', 'y'];
const starNames = ['stars', 'rating', 'star', 'starrating', 'reviewrating', 'score', 'overall', 'ratings', 'note', 'grade', 'points', 'estrellas', 'puntuacion', 'valoracion', 'calificacion', 'nota', 'puntos'];

/** Of the cells that hold something, the share that `is` accepts; 0 of none. */
function shareOf(cells: readonly string[], is: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
}
const isLabel = (cell: string): boolean => labelOf(cell) !== null || /^(?:neutral|neutro|mixed|unsup)$/i.test(cell.trim());
const isWordLabel = (cell: string): boolean => isLabel(cell) && numberOf(cell) === null;

/**
 * Guesses which column holds the reviews, their labels and their ratings, by name and by what stands in them.
 * @param header  names of the columns; empty names where the file has none
 * @param sampleRows  some rows; they may be shorter or longer than the header
 */
export function findColumns(header: readonly string[], sampleRows: readonly (readonly string[])[]): TableColumns {
  const width = Math.max(header.length, ...sampleRows.map((row) => row.length), 0);
  const names = Array.from({ length: width }, (_, at) => foldName(header[at] ?? ''));
  const columns = names.map((_, at) => sampleRows.map((row) => row[at] ?? ''));
  const cellsOf = (at: number): readonly string[] => columns[at] ?? [];
  const named = (wanted: readonly string[], fits: (at: number) => boolean): number | null => {
    for (const name of wanted) {
      const at = names.indexOf(name);
      if (at >= 0 && fits(at)) return at;
    }
    return null;
  };
  const anyColumn = (fits: (at: number) => boolean): number | null => { const at = names.findIndex((_, index) => fits(index)); return at < 0 ? null : at; };

  const hasWords = (at: number): boolean => sampleRows.length === 0 || shareOf(cellsOf(at), (cell) => numberOf(cell) === null) > 0.5;
  const text = named(textNames, hasWords) ?? longest(columns, hasWords);

  const isRating = (at: number): boolean => at !== text && shareOf(cellsOf(at), (cell) => starsOf(cell) !== null) >= 0.8;
  const isFree = (at: number): boolean => at !== text && (sampleRows.length === 0 || shareOf(cellsOf(at), isLabel) >= 0.8 || distinctNumbers(cellsOf(at)) === 2 || distinctNumbers(cellsOf(at)) === 3);
  const label = named(labelNames, isFree) ?? anyColumn((at) => at !== text && !starNames.includes(names[at] ?? '') && shareOf(cellsOf(at), isWordLabel) >= 0.95);
  // A column called "label" that counts from 1 to 5 is a rating.
  const stars = named([...starNames, ...labelNames], (at) => at !== label && (sampleRows.length === 0 ? starNames.includes(names[at] ?? '') : isRating(at)));
  return { text, label, stars, outOf: stars === null ? 5 : starScaleOf(cellsOf(stars)) };
}

/** How many numbers a column of nothing else holds; 0 where other things stand there too. */
function distinctNumbers(cells: readonly string[]): number {
  const numbers = cells.filter((cell) => cell.trim() !== '').map(numberOf);
  return numbers.includes(null) ? 0 : new Set(numbers).size;
}

function longest(columns: readonly (readonly string[])[], hasWords: (at: number) => boolean): number | null {
  let best: number | null = null, bestLength = -1;
  columns.forEach((cells, at) => {
    const length = cells.reduce((sum, cell) => sum + cell.trim().length, 0);
    if (length > bestLength && hasWords(at)) [best, bestLength] = [at, length];
  });
  return best;
}

/** Whether the first row names the columns: short, without numbers and labels, and no name twice. Files of one column have names only when the name is known. */
export function hasHeader([first = [], ...rest]: readonly (readonly string[])[]): boolean {
  const names = first.map(foldName), filled = names.filter((name) => name !== '');
  const known = [...textNames, ...labelNames, ...starNames];
  if (filled.length === 0) return false;
  if (first.length === 1) return known.includes(filled[0] ?? '');
  if (filled.some((name) => known.includes(name) && name.length > 1) && first.every((cell) => cell.length <= 64)) return true;
  if (first.some((cell) => cell.length > 48 || numberOf(cell) !== null || labelOf(cell) !== null)) return false;
  return new Set(filled).size === filled.length && (rest.length === 0 || rest.some((row) => row.some((cell) => cell.length > 48 || numberOf(cell) !== null || labelOf(cell) !== null)));
}
