import { sortedRuns } from '../../kernels/sortedRuns.ts';
import { sortValues } from '../../kernels/sortedOrder.ts';
import { finish } from '../job.ts';
import type { ColumnType, NumberData } from '../table.ts';

const leastIdentifiers = 10;
/** `id`, `user_id`, `Order No`; `tmdbId`. */
const namesWord = /(?:^|[\s_.-])(?:id|key|code|uuid|guid|index|number|nr|no|código|codigo|clave|número|numero)$/i, namesCamel = /[a-z\d](?:Id|ID|Key|Code|Uuid|Number)$/;

/** Whether a column's name says that it names rows. */
export const isIdentifierName = (name: string): boolean => namesWord.test(name) || namesCamel.test(name);

/** See `inferType`. */
export function typeOfNumbers(name: string, { meaning, values }: NumberData): ColumnType {
  const mayName = meaning === 'number' && isIdentifierName(name);
  let count = 0, first = NaN, isConstant = true, isWhole = true, isRising = true, before = -Infinity, last = NaN;
  for (const value of values) {
    if (value !== value) continue;
    if (count++ === 0) first = value;
    isConstant &&= value === first;
    isWhole &&= Number.isInteger(value) && value >= 0;
    isRising &&= value > before;
    before = last = value;
    if (!isConstant && (meaning !== 'number' || !isWhole || (!isRising && !mayName))) break;
  }
  if (count === 0) return 'empty';
  if (isConstant) return 'constant';
  if (meaning !== 'number') return meaning;
  if (!isWhole || (!isRising && !mayName) || count < Math.max(leastIdentifiers, values.length)) return 'numeric';
  if (isRising && last - first === count - 1) return 'identifier';
  return mayName && (isRising || sortedRuns(finish(sortValues(values))).counts.length === count) ? 'identifier' : 'numeric';
}
