import { formatFixed } from '../../i18n/format.ts';

/** +0.82 · −0.82 · 0.00: two decimals, with a true minus sign. */
export function signed(weight: number): string {
  const text = formatFixed(Math.abs(weight), 2);
  return Math.abs(weight) < 0.005 ? text : `${weight < 0 ? '−' : '+'}${text}`;
}
