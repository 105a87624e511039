import { plainDressed } from './plainDressed.ts';
import { plainOrdinary } from './plainOrdinary.ts';

export const plainSlices = ['prose', 'short', 'emoji', 'allCaps', 'html', 'typos'] as const;
export type PlainSlice = (typeof plainSlices)[number];

/** How the list is written down: texts of one slice that mean the same mood. */
export interface PlainGroup {
  readonly slice: PlainSlice;
  readonly label: 0 | 1;
  readonly texts: readonly string[];
}

/** A review or sentence of one in English, on which a model must not abstain. */
export interface PlainCase {
  readonly text: string;
  /** 0 negative, 1 positive, as any reader would say. */
  readonly label: 0 | 1;
  readonly slice: PlainSlice;
}

/** Written for this suite, in both moods alike. A model is measured by them and never trained or tuned on them. */
export const plainSuite: readonly PlainCase[] = [...plainOrdinary, ...plainDressed].flatMap(({ slice, label, texts }) => texts.map((text) => ({ text, label, slice })));
