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

/** A figure of a profile: whole numbers whole, others with four digits that count, very large and very small ones with their power of ten; a dash where it cannot be had. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return missing;
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return shaped('power', { notation: 'scientific', maximumSignificantDigits: 4 }).format(value);
  if (Number.isInteger(value)) return shaped('whole', { useGrouping, maximumFractionDigits: 0 }).format(value);
  if (size >= 1000) return (size >= 1e5 ? shaped('whole', { useGrouping, maximumFractionDigits: 0 }) : shaped('large', { useGrouping, maximumFractionDigits: 1 })).format(value);
  return shaped('small', { useGrouping, maximumSignificantDigits: 4 }).format(value);
}

/** The same in few letters, for axes: 1.2M. */
export function shortFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e4 && size < 1e15) return shaped('compact', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  return size !== 0 && (size < 1e-3 || size >= 1e15) ? shaped('shortPower', { notation: 'scientific', maximumSignificantDigits: 2 }).format(value) : shaped('short', { useGrouping, maximumSignificantDigits: 4 }).format(value);
}

/** The chance of a test: what is smaller than can matter says so. */
export const chanceText = (p: number | null | undefined): string => (p !== null && p !== undefined && p < 1e-4 ? `< ${figure(1e-4)}` : figure(p));

/** A share 0–1 as per cent: what is there but below 0.1 % says so, and what is not all stays below 100 %. */
export function shareText(share: number): string {
  const digits = share > 0 && share < 0.1 ? 2 : 1, percent = shaped(`share${digits}`, { style: 'percent', maximumFractionDigits: digits });
  if (share > 0 && share < 1e-4) return `< ${percent.format(1e-4)}`;
  return share < 1 && share > 0.999 ? `> ${percent.format(0.999)}` : percent.format(share);
}
export const shareOf = (part: number, whole: number): string => (whole === 0 ? missing : shareText(part / whole));
