import { sentimentCardVersion, type SentimentCard } from '../../../contracts/sentimentCard.ts';
import { sentiment } from '../../shell/sentiment.ts';

/**
 * The card as published.
 * @throws Error named ArtefactError when it is of another version; else as the client does
 */
export async function askCard(signal: AbortSignal): Promise<SentimentCard> {
  const card = await sentiment().card(signal) as SentimentCard;
  if (card.schemaVersion !== sentimentCardVersion) throw Object.assign(new Error(`sentiment/card has version ${String(card.schemaVersion)}, not ${sentimentCardVersion}`), { name: 'ArtefactError' });
  return card;
}
