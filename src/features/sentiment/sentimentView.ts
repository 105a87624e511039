import { modelNames, type ModelName } from '../../domain/sentiment/model.ts';

/** What a link to the screen holds. */
export interface SentimentView {
  readonly text: string;
  readonly model: ModelName;
  /** The model beside it; null when nothing is compared. */
  readonly other: ModelName | null;
}

export const defaultModel: ModelName = 'butaca';

/** Characters that a text may take in a link once it is encoded: what chats and mail programs pass on whole. */
export const mostLinkCharacters = 6000;

const modelOf = (name: string | undefined): ModelName | null => modelNames.find((known) => known === name) ?? null;

/** Reads what follows `?` in the fragment; what it does not know falls back to the default. */
export function readView(query: Readonly<Record<string, string>>): SentimentView {
  const model = modelOf(query['model']) ?? defaultModel, other = modelOf(query['with']);
  return { text: query['text'] ?? '', model, other: other === model ? null : other };
}

/** The inverse of `readView`; empty for what is as by default, and for a text too long for a link. */
export function writeView({ text, model, other }: SentimentView): Readonly<Record<'text' | 'model' | 'with', string>> {
  return { text: fitsLink(text) ? text : '', model: model === defaultModel ? '' : model, with: other ?? '' };
}

/** Whether a link can carry the text. */
export function fitsLink(text: string): boolean {
  return text.length <= mostLinkCharacters && new URLSearchParams({ text }).toString().length <= mostLinkCharacters;
}
