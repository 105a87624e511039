import type { UnreadableKind } from '../../../domain/sentiment/suites/unreadable.ts';

/** The shortest text of some that is still a sentence; cut where even that is long. */
export function shortExample(cases: readonly { readonly text: string }[], most = 64): string {
  const byLength = cases.map(({ text }) => text).sort((a, b) => a.length - b.length), text = byLength.find(({ length }) => length >= 16) ?? byLength.at(-1) ?? '';
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

const languages: Readonly<Partial<Record<UnreadableKind, string>>> = { spanish: 'es', spanishPlain: 'es', spanishCognates: 'es', spanishTitles: 'es', spanishReview: 'es', french: 'fr', german: 'de', portuguese: 'pt', italian: 'it', lorem: 'la' };

/** For the `lang` of an example, so that it is read aloud as it should be; undefined for what is no language or several. */
export const languageOf = (kind: UnreadableKind): string | undefined => languages[kind];
