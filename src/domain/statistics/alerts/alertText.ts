import type { Alert } from './alert.ts';

/** How numbers are written in the language shown. */
export interface NumberWriting {
  /** A value: a year stays in one piece. */
  readonly number: (value: number) => string;
  /** How many rows, cells or values. */
  readonly count: (count: number) => string;
  /** Of a share, 0–1. */
  readonly percent: (share: number) => string;
}

/** A sentence: its key among the strings of `exploreAlerts`, and what fills it. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Values of sentences that say how many, besides `count`. */
const counts: ReadonlySet<string> = new Set(['rows', 'numbers', 'others', 'mojibake', 'control', 'replacement', 'lost']);

/** What an alert says. Values called `share`, or with a name that ends so, are percents; a `count` chooses the form of the sentence and is written as `{{number}}`. */
export function alertText({ name, values: { variant, ...values } }: Alert, writing: NumberWriting): Sentence {
  return { key: `text_${name}${variant === undefined ? '' : `_${variant}`}`, values: writtenValues(values, writing) };
}

export function writtenValues(values: Readonly<Record<string, string | number>>, { number, count, percent }: NumberWriting): Readonly<Record<string, string | number>> {
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') written[name] = value;
    else if (name === 'count') Object.assign(written, { count: value, number: count(value) });
    else written[name] = /share$/i.test(name) ? percent(value) : counts.has(name) ? count(value) : number(value);
  }
  return written;
}
