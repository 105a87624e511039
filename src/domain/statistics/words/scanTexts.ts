import { CharacterScan, scripts } from '../../kernels/characterScan.ts';
import type { Job } from '../job.ts';
import type { TextProfile } from '../profile.ts';
import { isDateLike, isListLike, isNumberLike, isPaddedCode, isUrlLike } from '../quality/likeness.ts';
import { repaired } from '../recipe/repaired.ts';
import { eachText } from '../recipe/inPieces.ts';

/** What a text may be found to be, a bit each. */
export const finding = { edgeBlanks: 1, mojibake: 2, replacement: 4, control: 8, numberLike: 16, dateLike: 32, listLike: 64, urlLike: 128 } as const;

export interface TextScan {
  /** [texts], in code points. */
  readonly lengths: Float64Array;
  /** [texts], bits of `finding`. */
  readonly findings: Uint8Array;
  /** Letters by script, most first, each text as often as it counts. */
  readonly scripts: TextProfile['scripts'];
}

const edge = /^\s|\s$/, digitOrInfinity = /\d|inf|∞/i, mayBeList = /^\s*[[({]|[|;,]/, mayBeAddress = /:\/\/|^\s*www\./i;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Share of texts with a zero before their digits from which all digits of a column are codes: as numbers they would lose it. */
const leastPadded = 0.01;

/** Looks at every text once. @param counts  [texts], how often each occurs */
export function* scanTexts(texts: readonly string[], counts: Uint32Array): Job<TextScan> {
  const scan = new CharacterScan(), lengths = new Float64Array(texts.length), findings = new Uint8Array(texts.length);
  let total = 0, padded = 0;
  yield* eachText(texts, (text, at) => {
    total += counts[at] as number;
    if (isPaddedCode(text)) padded += counts[at] as number;
    scan.read(text, counts[at] as number);
    lengths[at] = scan.length;
    findings[at] = (edge.test(text) ? finding.edgeBlanks : 0) | (scan.isAscii || !isMojibake(text) ? 0 : finding.mojibake)
      | (scan.hasReplacement ? finding.replacement : 0) | (scan.hasControl ? finding.control : 0) | likeness(text, scan.hasDigit);
  });
  if (padded > 0 && padded >= leastPadded * total) for (let at = 0; at < findings.length; at++) findings[at] = (findings[at] as number) & ~finding.numberLike;
  const found = scripts.map((script, at) => ({ script, letters: scan.letters[at] as number })).filter(({ letters }) => letters > 0);
  return { lengths, findings, scripts: found.sort((a, b) => b.letters - a.letters || (a.script < b.script ? -1 : 1)) };
}

function likeness(text: string, hasDigit: boolean): number {
  if ((hasDigit || text.length < 12) && digitOrInfinity.test(text)) {
    if (isNumberLike(text)) return finding.numberLike;
    if (isDateLike(text)) return finding.dateLike;
  }
  if (mayBeAddress.test(text) && isUrlLike(text)) return finding.urlLike;
  return mayBeList.test(text) && isListLike(text) ? finding.listLike : 0;
}

/** Whether repairing a text changes more than its control characters. */
const isMojibake = (text: string): boolean => repaired(text) !== text.replace(controls, '');
