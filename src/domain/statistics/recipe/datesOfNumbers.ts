import type { Job } from '../job.ts';
import type { NumberData } from '../table.ts';
import { convertNumbers } from './convertNumbers.ts';
import { parseDate } from './dateText.ts';
import { inPieces } from './inPieces.ts';
import type { ColumnChange } from './stepRule.ts';

/** What numbers count that are dates: years · days written as 20170731 · seconds, milliseconds, microseconds since 1970. */
export type DateUnit = 'year' | 'day' | 'second' | 'millisecond' | 'microsecond';

/** The furthest a date reaches from 1970. */
const latestMs = 8.64e15;
const year = (value: number): boolean => Number.isInteger(value) && value >= 1000 && value < 3000;
const writtenDay = (value: number): boolean => Number.isInteger(value) && value >= 1000_01_01 && value <= 2999_12_31 && parseDate(String(value), 'dmy') !== null;

/** Within these a number is taken for a time since 1970 of the unit: from 1973 (or before 1967) to 5138. */
const timeFrom: readonly (readonly [unit: DateUnit, least: number])[] = [['microsecond', 1e14], ['millisecond', 1e11], ['second', 1e8]];

const toMs: Readonly<Record<DateUnit, (value: number) => number>> = {
  year: (value) => (year(value) ? (parseDate(String(value), 'dmy') ?? NaN) : NaN),
  day: (value) => (writtenDay(value) ? (parseDate(String(value), 'dmy') ?? NaN) : NaN),
  second: (value) => inReach(value * 1000),
  millisecond: inReach,
  microsecond: (value) => inReach(value / 1000),
};
function inReach(ms: number): number {
  return Math.abs(ms) <= latestMs ? Math.trunc(ms) : NaN;
}

/** Numbers as dates, in the unit that most of them are in; where they are in none, all are lost. */
export function* datesOfNumbers(data: NumberData): Job<ColumnChange> {
  const unit = yield* unitOf(data.values);
  return yield* convertNumbers(data, 'date', unit ? toMs[unit] : () => NaN);
}

function* unitOf(values: Float64Array): Job<DateUnit | null> {
  const counts = new Map<DateUnit | null, number>();
  yield* inPieces(values.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const value = values[row] as number;
      if (!Number.isFinite(value)) continue;
      const unit = year(value) ? 'year' : writtenDay(value) ? 'day' : (timeFrom.find(([, least]) => Math.abs(value) >= least)?.[0] ?? null);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }, 1 << 15);
  counts.delete(null);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
