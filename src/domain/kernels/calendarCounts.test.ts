import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { calendarCounts } from './calendarCounts.ts';

test('years, months and weekdays are those of Date', () => {
  const random = seededRandom(12);
  for (const [from, span] of [[-8.64e15, 1.728e16], [Date.UTC(1890, 0, 1), 5e12], [Date.UTC(2000, 1, 27), 4e8]] as const) {
    const moments = Float64Array.from(new Set(Array.from({ length: 500 }, () => Math.floor(from + random() * span)))).sort(), counts = Uint32Array.from(moments, () => 1 + Math.floor(random() * 3));
    const got = calendarCounts(moments, counts), months = new Array<number>(12).fill(0), weekdays = new Array<number>(7).fill(0), years = new Map<number, number>();
    moments.forEach((moment, at) => {
      const date = new Date(moment), year = date.getUTCFullYear();
      months[date.getUTCMonth()]! += counts[at]!;
      weekdays[(date.getUTCDay() + 6) % 7]! += counts[at]!;
      years.set(year, (years.get(year) ?? 0) + counts[at]!);
    });
    expect([...got.months]).toEqual(months);
    expect([...got.weekdays]).toEqual(weekdays);
    expect([...got.years].flatMap((count, at) => (count > 0 ? [[got.firstYear + at, count]] : []))).toEqual([...years].sort(([a], [b]) => a - b));
    expect([...got.days]).toEqual([...new Set(Array.from(moments, (moment) => Math.floor(moment / 86_400_000)))]);
    expect(got.wholeDays).toBe(false);
  }
  expect(calendarCounts(Float64Array.of(-86_400_000, 0), Uint32Array.of(1, 1)).wholeDays).toBe(true);
});
