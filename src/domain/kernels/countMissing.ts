import type { ColumnData } from '../statistics/table.ts';

export function countMissing(data: ColumnData): number {
  let missing = 0;
  if (data.form === 'numbers') {
    for (let row = 0; row < data.values.length; row++) if (data.values[row] !== data.values[row]) missing++;
  } else if (data.form === 'texts') {
    for (let row = 0; row < data.codes.length; row++) if (data.codes[row]! < 0) missing++;
  } else if (data.missing !== null) {
    for (let row = 0; row < data.missing.length; row++) if (data.missing[row] === 1) missing++;
  }
  return missing;
}
