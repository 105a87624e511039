import { catalogue } from './catalogue.ts';
import { similarity } from './similarity.ts';
import { createTasteClient } from './tasteClient.ts';

export type { ExplainedTitle, FactPart, RatedWork, RecommendedTitle, RecommendedTitles, ScoreSum, TasteClient, TitlePart, Trait, WantedTitles } from './tasteClient.ts';

/** Taste, as the screens see it: answered by the similarity worker. */
export const taste = createTasteClient({ worker: similarity, catalogue });
