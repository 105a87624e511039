import type { EmptyCells } from '../emptyCells.ts';
import type { EtlStep } from '../report.ts';
import type { SourceRows } from '../sourceRow.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { dictsCell, idCell } from '../typedCell.ts';
import { namesOf } from './namesOf.ts';

export const keywordColumns = ['id', 'keywords'] as const;

const kinds = {
  'identical-row': {
    outcome: 'merged',
    why: { en: 'The same film’s keywords stand in the file again, the same: one row is kept.', es: 'Las palabras clave de la misma película aparecen otra vez en el archivo, iguales: se conserva una fila.' },
  },
  'differing-row': {
    outcome: 'merged',
    why: { en: 'The same film’s keywords stand in the file again, different: both lists are joined.', es: 'Las palabras clave de la misma película aparecen otra vez en el archivo, distintas: se unen ambas listas.' },
  },
  'empty-list': {
    outcome: 'set-null',
    why: { en: 'An empty list: nobody has given this film keywords, which is not known rather than none.', es: 'Una lista vacía: nadie ha puesto palabras clave a esta película; es desconocido, no ninguna.' },
  },
  'repeated-name': {
    outcome: 'merged',
    why: { en: 'A keyword stands twice in the same film: listed once.', es: 'Una palabra clave figura dos veces en la misma película: se lista una vez.' },
  },
} as const satisfies Record<string, FindingKind>;

/** Keywords by film, in the source's order. @throws EtlError at a cell that is no Python list of dicts */
export async function readKeywords(rows: SourceRows, empty: EmptyCells): Promise<{ keywords: Map<number, readonly string[]>; step: EtlStep }> {
  const tally = new Tally('keywords.read', 'keywords', kinds);
  const seen = new Map<number, readonly string[]>();
  let rowsIn = 0;
  for await (const row of rows) {
    rowsIn++;
    empty.see(row, keywordColumns);
    const tmdbId = idCell(row, 'id');
    const names = namesOf(dictsCell(row, 'keywords'), 'name', () => tally.add('repeated-name', tmdbId)) ?? [];
    const earlier = seen.get(tmdbId);
    if (earlier) tally.add(JSON.stringify(earlier) === JSON.stringify(names) ? 'identical-row' : 'differing-row', tmdbId);
    seen.set(tmdbId, earlier ? [...new Set([...earlier, ...names])] : names);
  }
  const keywords = new Map<number, readonly string[]>();
  for (const [tmdbId, names] of seen) {
    if (names.length > 0) keywords.set(tmdbId, names);
    else tally.add('empty-list', tmdbId);
  }
  return { keywords, step: tally.done(rowsIn, seen.size) };
}
