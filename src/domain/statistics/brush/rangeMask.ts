import { finiteRange } from '../../kernels/binRows.ts';
import type { Job } from '../job.ts';
import type { DataColumn } from '../table.ts';
import { brushBars } from './brushBars.ts';
import type { BrushRange } from './brushIndex.ts';

/**
 * Which rows a range lets through: [rows], 1 where it does. A list passes with any of its items.
 * @throws RangeError where the range is of words and the column of numbers, or the reverse
 */
export function* rangeMask({ name, data }: DataColumn, range: BrushRange, rows: number): Job<Uint8Array> {
  const mask = new Uint8Array(rows), isNumber = data.form === 'numbers' && data.meaning !== 'boolean';
  if (isNumber !== 'from' in range) throw new RangeError(`no range of ${'from' in range ? 'numbers' : 'words'} can be chosen in column ${name}`);
  if ('from' in range && data.form === 'numbers') {
    const { from, to } = range, { values } = data, isLast = finiteRange(values)?.[1] === to;
    for (let row = 0; row < rows; row++) mask[row] = (values[row] as number) >= from && ((values[row] as number) < to || (isLast && values[row] === to)) ? 1 : 0;
  } else if ('values' in range) {
    const { categories, codes, rowOf } = yield* brushBars(data, rows, 1, true), chosen = (categories ?? []).map((category) => range.values.includes(category));
    for (let at = 0; at < codes.length; at++) if (chosen[codes[at] as number]) mask[rowOf?.[at] ?? at] = 1;
  }
  return mask;
}
