import type { EtlStep } from '../report.ts';
import type { EmptyCells } from '../emptyCells.ts';
import type { PythonValue } from '../pythonLiteral.ts';
import type { SourceRow, SourceRows } from '../sourceRow.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { dictsCell, idCell, textOf } from '../typedCell.ts';
import type { Credit, FilmCredits, Snapshot } from './filmDraft.ts';

export const creditColumns = ['cast', 'crew', 'id'] as const;
const maxCast = 10;

const kinds = {
  'identical-row': {
    outcome: 'merged',
    why: { en: 'The same film’s credits stand in the file again, the same: one row is kept.', es: 'Los créditos de la misma película aparecen otra vez en el archivo, iguales: se conserva una fila.' },
  },
  'differing-row': {
    outcome: 'merged',
    why: { en: 'The same film’s credits stand in the file again, different: the row that names more people is kept.', es: 'Los créditos de la misma película aparecen otra vez en el archivo, distintos: se conserva la fila que nombra a más personas.' },
  },
  'blanks-around-name': {
    outcome: 'repaired',
    why: { en: 'Blanks around a person’s name were cut off.', es: 'Se recortaron los blancos alrededor del nombre de una persona.' },
  },
  'without-name': {
    outcome: 'refused',
    why: { en: 'A credit without a name was left out.', es: 'Se omitió un crédito sin nombre.' },
  },
  'beyond-tenth': {
    outcome: 'refused',
    why: { en: 'Cast beyond the tenth billing is not shipped.', es: 'El reparto a partir del undécimo puesto no se publica.' },
  },
} as const satisfies Record<string, FindingKind>;

/**
 * Cast (in billing order, at most 10) and directors by film. Characters and other crew are never kept.
 * @throws EtlError at a cell that is no Python list of dicts
 */
export async function readCredits(rows: SourceRows, snapshot: Snapshot, empty: EmptyCells): Promise<{ credits: Map<number, FilmCredits>; step: EtlStep }> {
  const tally = new Tally(`credits.read-${snapshot.name}`, 'credits', kinds);
  const credits = new Map<number, FilmCredits>();
  let rowsIn = 0;
  for await (const row of rows) {
    rowsIn++;
    empty.see(row, creditColumns);
    const tmdbId = idCell(row, 'id');
    const read = readRow(row, tmdbId, tally);
    const earlier = credits.get(tmdbId);
    if (earlier) tally.add(JSON.stringify(earlier) === JSON.stringify(read) ? 'identical-row' : 'differing-row', tmdbId);
    if (!earlier || size(read) > size(earlier)) credits.set(tmdbId, read);
  }
  return { credits, step: tally.done(rowsIn, credits.size) };
}

const size = ({ cast, directors }: FilmCredits): number => cast.length + directors.length;

function readRow(row: SourceRow, tmdbId: number, tally: Tally<keyof typeof kinds>): FilmCredits {
  const credit = (dict: ReadonlyMap<string, PythonValue>): Credit | null => {
    const id = dict.get('id');
    const name = textOf(dict, 'name');
    if (name === '') {
      tally.add('without-name', tmdbId);
      return null;
    }
    if (name !== dict.get('name')) tally.add('blanks-around-name', `${tmdbId}: ${name}`);
    return { personId: typeof id === 'number' ? id : null, name };
  };
  const order = (dict: ReadonlyMap<string, PythonValue>): number => {
    const place = dict.get('order');
    return typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER;
  };
  const billed = [...(dictsCell(row, 'cast') ?? [])].sort((a, b) => order(a) - order(b));
  const cast = billed.map(credit).filter((person) => person !== null);
  for (let place = maxCast; place < cast.length; place++) tally.add('beyond-tenth', tmdbId);
  const crew = dictsCell(row, 'crew') ?? [];
  const directors = crew.filter((dict) => dict.get('job') === 'Director').map(credit).filter((person) => person !== null);
  return { cast: cast.slice(0, maxCast), directors };
}
