import type { WorkId } from '../../domain/catalogue/works.ts';
import type { NoteChange } from '../../domain/personal/noteChange.ts';
import type { StepKind } from '../../domain/personal/step.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { showToast } from '../../ui/toast.ts';
import { personal } from '../shell/personal.ts';
import { opened } from './opened.ts';
import { takesAway } from './takesAway.ts';

/** Steps of one work that have words of their own. */
const told = ['rated', 'unrated', 'seen', 'unseen', 'unwanted', 'dismissed', 'undismissed', 'ignored', 'unignored', 'tagged', 'noted'] as const satisfies readonly StepKind[];
type Told = (typeof told)[number];

/**
 * Changes what a person says of a work; where that takes something away, a message offers the way back.
 * @param name  what the work is called
 * @returns '' once it is kept, else why it could not be, in the browser's own words
 */
export async function keepChange(work: WorkId, name: string, change: NoteChange): Promise<string> {
  try {
    const before = (await opened()).notes.get(work);
    const step = await personal().change(work, change);
    if (step && takesAway(before, change)) offerUndo(step.kind, name, step.seq);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function offerUndo(kind: StepKind, name: string, seq: number): void {
  const words = told.find((one): one is Told => one === kind);
  if (!words) return;
  const undo = (): void => void personal().undo(seq).catch(() => undefined); // its problem shows in the state
  void showToast({ text: t(`rating.did_${words}`, { name }), action: { label: t('rating.undo'), run: undo }, closeLabel: t('common.close') }).catch(() => undefined); // the change stands; the way back is in the history too
}
