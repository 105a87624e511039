import { language } from '../../i18n/i18n.svelte.ts';

/** Day and time of day, where the person is: "21 November 2026, 14:05". @param at  milliseconds since 1970 */
export function formatMoment(at: number): string {
  return new Intl.DateTimeFormat(language() === 'es' ? 'es-ES' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(at);
}
