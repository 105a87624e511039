/** One measured figure: printed as one JSON line. `ratio` is p50 over the yardstick's, where one was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'MB';
  readonly p50: number;
  readonly p95: number;
  readonly n: number;
  readonly yardstick?: string;
  readonly ratio?: number;
  readonly bar?: number;
}

/** @param q  0–1; nearest rank */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}

export function figureOf(name: string, unit: Figure['unit'], values: readonly number[], extra: Partial<Figure> = {}): Figure {
  const round = (value: number) => (unit === 'bytes' ? Math.round(value) : Number(value.toFixed(3)));
  return { name, unit, p50: round(quantile(values, 0.5)), p95: round(quantile(values, 0.95)), n: values.length, ...extra };
}

export function print(figure: Figure): Figure {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
  return figure;
}
