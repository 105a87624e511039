import { unreadableOther } from './unreadableOther.ts';
import { unreadableSpanish } from './unreadableSpanish.ts';

const groups = { ...unreadableSpanish, ...unreadableOther };
export type UnreadableKind = keyof typeof groups;
export const unreadableKinds = Object.keys(groups) as UnreadableKind[];

/** A text on which a reader of English reviews must say that it cannot tell. */
export interface UnreadableCase {
  readonly text: string;
  readonly kind: UnreadableKind;
}

/** Written for this suite; a model is measured by it and never trained or tuned on it. */
export const unreadableSuite: readonly UnreadableCase[] = unreadableKinds.flatMap((kind) => groups[kind].map((text) => ({ text, kind })));
