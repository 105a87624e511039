import type { NumberWriting, Sentence } from '../../../domain/statistics/alerts/alertText.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { counted, figure, shareText } from './figure.ts';

/** Numbers in sentences of alerts and recipes, as everywhere else in a report. */
export const writing: NumberWriting = { number: figure, count: counted, percent: shareText };

/** A sentence of `exploreAlerts` in the language shown; a test of those strings holds its keys. */
export const said = ({ key, values }: Sentence): string => t(`exploreAlerts.${key}` as MessageKey, values);
