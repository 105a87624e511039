import { seededRandom } from '../../random.ts';
import { tokenHash } from '../ngrams.ts';
import { tokenise } from '../tokenise.ts';
import { addTypos } from './addTypos.ts';

/** In the order in which they are shown. */
const textSliceNames = ['short', 'medium', 'long', 'oneSentence', 'lastSentence', 'html', 'emoji', 'allCaps', 'typos'] as const;
export type TextSliceName = (typeof textSliceNames)[number];

/** A part or a version of a labelled set on which a model is measured by itself. */
export interface Slice {
  readonly name: TextSliceName;
  /** The text as the slice has it: unchanged where it selects, another where it transforms; null where the text is not in it. The same text always gives the same. */
  readonly of: (text: string) => string | null;
}

/** Words as a person counts them: what stands between spaces and tags and holds a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  for (const piece of text.replace(/<[^<>]{1,80}>/g, ' ').split(/\s+/)) if (/[\p{L}\p{N}]/u.test(piece)) words++;
  return words;
}

/** A text's sentences that say something, as the tokeniser parts them, with the marks that end them. */
function sentencesOf(text: string): readonly string[] {
  const starts: number[] = [], ends: number[] = [];
  for (const { sentence, start, end, key } of tokenise(text)) {
    if (!/[\p{L}\p{N}]/u.test(key) && starts[sentence] === undefined) continue;
    starts[sentence] ??= start;
    ends[sentence] = end;
  }
  return starts.map((start, at) => text.slice(start, ends[at])).filter((sentence) => sentence !== '');
}

const where = (holds: (text: string) => boolean): Slice['of'] => (text) => (holds(text) ? text : null);

const tag = /<\/?[a-z][^<>]{0,80}>/i;
// Pictures, and faces that stand apart: ":)" in "(see also:)" is none.
const picture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u, face = /(?:^|[\s>.,!?])(?:[:;=8xX][-o^']?[)(\][DPp/\\|]+|<3)(?=$|[\s<.,!?])/;

const versions: Readonly<Record<TextSliceName, Slice['of']>> = {
  short: where((text) => countWords(text) <= 100),
  medium: where((text) => countWords(text) > 100 && countWords(text) <= 300),
  long: where((text) => countWords(text) > 300),
  oneSentence: where((text) => countWords(text) > 0 && (countWords(text) <= 25 || sentencesOf(text).length === 1)),
  lastSentence: (text) => sentencesOf(text).at(-1) ?? null,
  html: where((text) => tag.test(text)),
  emoji: where((text) => picture.test(text) || face.test(text)),
  allCaps: (text) => text.replace(/[^<>]+|<[^<>]*>?/g, (piece) => (tag.test(piece) ? piece : piece.toUpperCase())),
  typos: (text) => addTypos(text, 0.1, seededRandom(tokenHash(text))),
};
export const slices: readonly Slice[] = textSliceNames.map((name) => ({ name, of: versions[name] }));
