import { tasteCardVersion, type TasteCard } from '../../../contracts/tasteCard.ts';
import { catalogue } from '../../shell/catalogue.ts';

/**
 * The card as published; null where none is.
 * @throws Error named ArtefactError when it is of another version; else as the client does
 */
export async function askTasteCard(signal: AbortSignal): Promise<TasteCard | null> {
  const card = await catalogue().tasteCard(signal) as TasteCard | null;
  if (card !== null && card.schemaVersion !== tasteCardVersion) throw Object.assign(new Error(`taste/card has version ${String(card.schemaVersion)}, not ${tasteCardVersion}`), { name: 'ArtefactError' });
  return card;
}
