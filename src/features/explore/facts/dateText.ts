import { language } from '../../../i18n/i18n.svelte.ts';

/** A moment of this device's clock, in the language shown: 28 November 2026, or with its time. */
export function dateText(ms: number, isWithTime = false): string {
  return new Intl.DateTimeFormat(language() === 'es' ? 'es-ES' : 'en-GB', { dateStyle: 'long', ...(isWithTime ? { timeStyle: 'short' } : {}) }).format(ms);
}
