import type { SimilarFilter } from '../../contracts/similarity.ts';
import { platforms as everyPlatform } from '../../domain/catalogue/schema.ts';
import type { WorkId } from '../../domain/catalogue/works.ts';
import { isSeen } from '../../domain/personal/noteChange.ts';
import { opened } from '../rating/opened.ts';
import { similarity } from '../shell/similarity.ts';
import type { SimilarView } from './similarView.ts';

/** Rows of the works met so far, null where no work has the id. */
const rows = new Map<WorkId, number | null>();

/** What a person's own records add to a filter: rows that were seen, platforms that they have. Nothing where the view does not go by them, or they never said which platforms they have. */
export async function limitsOf({ unseen, mine }: Pick<SimilarView, 'unseen' | 'mine'>, signal: AbortSignal): Promise<Pick<SimilarFilter, 'platforms' | 'exclude'>> {
  if (!unseen && !mine) return {};
  const { notes, settings } = await opened();
  const seen = unseen ? [...notes.values()].filter(isSeen).map(({ work }) => work) : [];
  const missing = seen.filter((work) => !rows.has(work));
  if (missing.length > 0) (await similarity().find(missing, signal)).forEach((card, at) => rows.set(missing[at] ?? '', card?.row ?? null));
  const exclude = seen.flatMap((work) => rows.get(work) ?? []);
  const own = mine ? everyPlatform.filter((platform) => settings.platforms?.includes(platform)) : [];
  return { ...(exclude.length > 0 && { exclude: Int32Array.from(exclude) }), ...(own.length > 0 && { platforms: own }) };
}
