import { denied } from './denied.ts';
import { deniedTwice } from './deniedTwice.ts';
import { excepted } from './excepted.ts';
import { expected } from './expected.ts';
import { failed } from './failed.ts';
import { granted } from './granted.ts';
import { halfDenied } from './halfDenied.ts';
import { imagined } from './imagined.ts';
import { measured } from './measured.ts';
import { missing } from './missing.ts';
import { neverEnough } from './neverEnough.ts';
import { nothingLess } from './nothingLess.ts';
import { plain } from './plain.ts';
import { told } from './told.ts';

/** A way of saying something. `mood`: what it always says, null where the words decide. */
export interface Pattern {
  readonly mood: 0 | 1 | null;
  readonly said: string;
}

/**
 * Ways of saying what one thinks of a film, most of which turn what their words say, one a line: ">" before praise, "<" before blame, "=" before what is either, as its words have it, "#" before a remark.
 * Slots: small letters are of the sentence's mood, capitals of the opposite one, with "+" or "-" of that one: %a adjective, %n noun, %q quality or vice, %v what a film does (%vs, %ved, %ving), %f how one
 * feels, %l how one likes (%ling, %Ds), %d its past, %k superlative, %b "better" or "worse", %c comparative of an adjective. Others are listed in `neutralWords`; a verb in a slot agrees with the part
 * (%p, %p2) before it. No sentence of the suites was copied.
 */
export const patterns: readonly Pattern[] = [denied, deniedTwice, halfDenied, missing, failed, expected, granted, measured, imagined, excepted, nothingLess, neverEnough, told, plain]
  .flatMap((lines) => lines.trim().split('\n').filter((line) => !line.startsWith('#')))
  .map((line) => ({ mood: line.startsWith('>') ? 1 : line.startsWith('<') ? 0 : null, said: line.slice(2) }));
