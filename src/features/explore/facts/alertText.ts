import type { Alert } from '../../../domain/statistics/alerts/alert.ts';
import { alertText as sentenceOf } from '../../../domain/statistics/alerts/alertText.ts';
import { said, writing } from './sentence.ts';

/** What an alert says, in the language shown. */
export const alertText = (alert: Alert): string => said(sentenceOf(alert, writing));
