import type { Axis } from './plot.ts';

const dayMs = 86_400_000;

/** Values to be written along an axis: round ones within its ends, at most about `most`. */
export function axisTicks({ min, max, scale, names, ticks, whole = false }: Pick<Axis, 'min' | 'max' | 'scale' | 'names' | 'ticks' | 'whole'>, most: number): readonly number[] {
  if (ticks) return ticks;
  if (names) return names.map((_, index) => index);
  if (!(max > min)) return [min];
  return scale === 'log' ? logTicks(min, max, most) : scale === 'date' ? dateTicks(min, max, most) : linearTicks(min, max, most, whole ? 1 : 0);
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10);
}

function linearTicks(min: number, max: number, most: number, leastStep = 0): readonly number[] {
  const stretch = (step: number): readonly [first: number, last: number] => [Math.ceil(min / step - 1e-9), Math.floor(max / step + 1e-9)];
  let step = Math.max(leastStep, roundStep((max - min) / most)), [first, last] = stretch(step);
  // One number alone gives no measure: 0.5 … 18.5 by tens has 10, by fives 5, 10 and 15.
  const finer = Math.max(leastStep, roundStep(step / 2.5)), [from, to] = stretch(finer);
  if (last === first && to - from <= most) [step, first, last] = [finer, from, to];
  // 0.30000000000000004 is written 0.3.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Powers of ten; with 2 and 5 between them where there are few. */
function logTicks(min: number, max: number, most: number): readonly number[] {
  const low = Math.floor(Math.log10(min)), high = Math.ceil(Math.log10(max));
  const within = (factors: readonly number[], each: number): number[] => {
    const ticks: number[] = [];
    for (let power = low; power <= high; power++) if ((power - low) % each === 0) for (const factor of factors) ticks.push(Number((factor * 10 ** power).toPrecision(12)));
    return ticks.filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9));
  };
  const full = within([1, 2, 5], 1);
  if (full.length <= most) return full.length >= 2 ? full : linearTicks(min, max, most);
  const powers = within([1], 1);
  return powers.length <= most ? powers : within([1], Math.ceil(powers.length / most));
}

/** First days of years or months, or days, UTC. */
function dateTicks(min: number, max: number, most: number): readonly number[] {
  const days = (max - min) / dayMs / most;
  if (days > 183) return yearTicks(min, max, roundStep(Math.max(1, days / 365.25)));
  const months = [1, 3, 6].find((each) => each * 30.5 >= days);
  return days > 15 && months ? monthTicks(min, max, months) : linearTicks(min / dayMs, max / dayMs, most).filter(Number.isInteger).map((day) => day * dayMs);
}

function yearTicks(min: number, max: number, each: number): readonly number[] {
  const ticks: number[] = [];
  for (let year = Math.ceil(new Date(min).getUTCFullYear() / each) * each; ; year += each) {
    const tick = new Date(0).setUTCFullYear(year);
    if (tick > max) return ticks;
    if (tick >= min) ticks.push(tick);
  }
}

function monthTicks(min: number, max: number, each: number): readonly number[] {
  const from = new Date(min), ticks: number[] = [];
  for (let month = Math.floor(from.getUTCMonth() / each) * each; ; month += each) {
    const tick = Date.UTC(from.getUTCFullYear(), month);
    if (tick > max) return ticks;
    if (tick >= min) ticks.push(tick);
  }
}
