import { fold } from '../../../text/fold.ts';

/** What a title may be compared by, from its exact words to its loosest reading. */
export interface TitleKeys {
  /** Folded words, notes on the edition left out. */
  readonly exact: string;
  /** Without articles, `and`, `part`; numbers in digits; no blanks. */
  readonly loose: string;
  /** Loose keys of its parts: before and after a colon or dash, without a possessive (`Bram Stoker's …`). Never `loose` itself. */
  readonly parts: readonly string[];
  readonly words: number;
}

const edition =
  /\s*[([](?:4k(?: uhd)?|uhd|hd|\d{4}|(?:[a-z]+ )?(?:subtitled|dubbed|subbed|dub|sub|audio|narration)|(?:tamil|telugu|hindi|malayalam|kannada|marathi|bengali|punjabi|english|spanish|japanese)(?: version| ver| language)?|restored|(?:digitally )?remastered(?: version)?|(?:extended|unrated|theatrical|special|final)(?: (?:edition|cut|version))?|director'?s cut|producer'?s cut|silent|in color|black & white|short|shorts|uk|u\.k\.|us|u\.s\.|tv|edited|en español|español|in spanish|episode [ivx]+|full movie)[)\]]/giu;
const editionTail = /\s+-\s+(?:digitally )?(?:remastered|restored|director'?s cut|extended(?: cut)?|unrated)$/iu;
const studio = /^(?:marvel studios['’]|marvel['’]?s|disney['’]s|walt disney['’]s|disney and pixar['’]s|disney[•·]pixar|dreamworks)\s+(?=\S)/iu;

/** The title without notes on its edition (`(4K UHD)`, `[English Subtitled]`, `(1969)`) or the studio in front. */
export function withoutEdition(title: string): string {
  const bare = title.replace(/[’‘]/g, "'").replace(edition, '').replace(editionTail, '').replace(studio, '').trim();
  return bare === '' ? title : bare;
}

const numbers: Readonly<Record<string, string>> = {
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
  ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9', xi: '11', xii: '12', xiii: '13', first: '1st', second: '2nd', third: '3rd',
};
const articles = new Set(['the', 'a', 'an', 'el', 'la', 'los', 'las', 'le', 'les', 'l', 'der', 'die', 'das', 'il', 'lo', 'un', 'une', 'una']);
const idle = new Set(['the', 'and', 'y', 'part', 'chapter', 'episode', 'volume', 'vol', 'pt']);

function loosen(folded: string): string {
  const words = folded.split(' ').map((word) => numbers[word] ?? word);
  const kept = words.filter((word, position) => !idle.has(word) && !(position === 0 && words.length > 1 && articles.has(word)));
  return (kept.length > 0 ? kept : words).join('');
}

const shortestPart = 4;

export function titleKeys(title: string): TitleKeys {
  const bare = withoutEdition(title);
  const exact = fold(bare);
  const loose = loosen(exact);
  const segments = bare.split(/:\s+|\s+[-–—/|]\s*|\s*[-–—/|]\s+|\s*[([]|[)\]]\s*|,?\s+or:?\s+(?=[A-Z("])/).filter((segment) => segment.trim() !== '');
  const parts = new Set<string>();
  if (segments.length > 1) {
    for (const segment of [segments[0] ?? '', segments.slice(0, 2).join(' '), segments.slice(1).join(' '), segments.at(-1) ?? '']) parts.add(loosen(fold(segment)));
  }
  const possessive = /^(?:\S+\s+){0,3}\S+(?:'s|s')\s+(.{3,})$/u.exec(bare);
  if (possessive?.[1]) parts.add(loosen(fold(possessive[1])));
  parts.delete(loose);
  return { exact, loose, parts: [...parts].filter((part) => part.length >= shortestPart), words: exact === '' ? 0 : exact.split(' ').length };
}
