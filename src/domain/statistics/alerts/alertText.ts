import type { Alert } from './alert.ts';

/** How numbers are written in the language shown. */
export interface NumberWriting {
  readonly number: (value: number) => string;
  /** Of a share, 0–1. */
  readonly percent: (share: number) => string;
}

/** A sentence: its key among the strings of `exploreAlerts`, and what fills it. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What an alert says. Values called `share`, or with a name that ends so, are percents; a `count` chooses the form of the sentence and is written as `{{number}}`. */
export function alertText({ name, values: { variant, ...values } }: Alert, writing: NumberWriting): Sentence {
  return { key: `text_${name}${variant === undefined ? '' : `_${variant}`}`, values: writtenValues(values, writing) };
}

export function writtenValues(values: Readonly<Record<string, string | number>>, { number, percent }: NumberWriting): Readonly<Record<string, string | number>> {
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') written[name] = value;
    else if (name === 'count') Object.assign(written, { count: value, number: number(value) });
    else written[name] = /share$/i.test(name) ? percent(value) : number(value);
  }
  return written;
}
