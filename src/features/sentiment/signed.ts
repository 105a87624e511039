import { formatFixed } from '../../i18n/format.ts';

/** +0.82 · −0.82 · 0.00: two decimals, unless told otherwise, with a true minus sign. */
export function signed(weight: number, digits = 2): string {
  const text = formatFixed(Math.abs(weight), digits);
  return Math.abs(weight) < 0.5 / 10 ** digits ? text : `${weight < 0 ? '−' : '+'}${text}`;
}
