import { formatInteger } from '../../../i18n/format.ts';
import { language } from '../../../i18n/i18n.svelte.ts';

const cache = new Map<string, Intl.NumberFormat>();

function shaped(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = `${language()}|${key}`;
  let made = cache.get(id);
  if (!made) cache.set(id, (made = new Intl.NumberFormat(language() === 'es' ? 'es-ES' : 'en-GB', options)));
  return made;
}
const useGrouping = 'min2'; // years stay in one piece
const missing = '—';
/** A minus as wide as a plus, not a hyphen. */
const signed = (written: string): string => written.replace('-', '−');

/** A value of a profile: whole numbers whole, others with four digits that count, very large and very small ones with their power of ten; a dash where it cannot be had. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return missing;
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return withPower(value, 4);
  if (Number.isInteger(value)) return signed(shaped('whole', { useGrouping, maximumFractionDigits: 0 }).format(value));
  if (size >= 1000) return signed((size >= 1e5 ? shaped('whole', { useGrouping, maximumFractionDigits: 0 }) : shaped('large', { useGrouping, maximumFractionDigits: 1 })).format(value));
  return signed(shaped('small', { useGrouping, maximumSignificantDigits: 4 }).format(value));
}

/** A cell of the table itself: seven digits that count. */
export const preciseFigure = (value: number): string => (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15 || !Number.isFinite(value) ? figure(value) : signed(shaped('precise', { useGrouping, maximumSignificantDigits: 7 }).format(value)));

/** How many: 2,944 where the value 2944 may be a year. A median may lie between two whole numbers. */
export function counted(value: number | null | undefined): string {
  return Number.isInteger(value) ? signed(formatInteger(value as number)) : figure(value);
}

/** The same in few letters, for axes: 20.2k. */
export const shortCount = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e4 ? formatInteger(value) : shortFigure(value));

/** A coefficient with three decimals, so that those of a list stand below each other. */
export function coefficient(value: number | null | undefined): string {
  return value === null || value === undefined ? missing : signed(shaped('coefficient', { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(Math.abs(value) < 0.0005 ? 0 : value));
}

/** A value in few letters, for axes: 1.2m. */
export function shortFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e4 && size < 1e15) return signed(shaped('compact', { notation: 'compact', maximumFractionDigits: 1 }).format(value));
  return size !== 0 && (size < 1e-3 || size >= 1e15) ? withPower(value, 2) : signed(shaped('short', { useGrouping, maximumSignificantDigits: 4 }).format(value));
}

/** `1.235 × 10¹⁸`. @param digits  that count */
function withPower(value: number, digits: number): string {
  const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e');
  const raised = [...power.replace('+', '')].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')).join('');
  return `${signed(shaped(`mantissa${digits}`, { maximumSignificantDigits: digits }).format(Number(mantissa)))}\u00a0×\u00a010${raised}`;
}

/** The chance of a test: what is smaller than can matter says so. */
export const chanceText = (p: number | null | undefined): string => (p !== null && p !== undefined && p < 1e-4 ? `<\u00a0${figure(1e-4)}` : figure(p));

/** A share 0–1 as per cent: what is there but below 0.1 % says so, and what is not all stays below 100 %. */
export function shareText(share: number): string {
  const digits = share > 0 && share < 0.1 ? 2 : 1, percent = shaped(`share${digits}`, { style: 'percent', maximumFractionDigits: digits });
  if (share > 0 && share < 1e-4) return `<\u00a0${percent.format(1e-4)}`;
  return share < 1 && share > 0.999 ? `>\u00a0${percent.format(0.999)}` : percent.format(share);
}
export const shareOf = (part: number, whole: number): string => (whole === 0 ? missing : shareText(part / whole));
