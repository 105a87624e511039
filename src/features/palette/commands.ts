import { fold } from '../../domain/text/fold.ts';

export type CommandGroup = 'titles' | 'people' | 'queries' | 'screens' | 'actions';

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** Said after the label: votes, a query's classic name. */
  readonly note?: string;
  /** Further words that find it. */
  readonly words?: string;
  /** Where it leads; absent for actions. */
  readonly href?: string;
  readonly run?: () => void;
}

/**
 * The commands whose label, note or words hold every word of `text` at the start of one of theirs; those whose label starts with `text` first,
 * otherwise in the given order. All of them when there is no text.
 */
export function matchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const wanted = fold(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return commands;
  const matching = commands.filter(({ label, note, words }) => {
    const own = fold(`${label} ${note ?? ''} ${words ?? ''}`).split(' ');
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  });
  const start = wanted.join(' ');
  return [...matching.filter(({ label }) => fold(label).startsWith(start)), ...matching.filter(({ label }) => !fold(label).startsWith(start))];
}

/** The commands by group, groups in the given order, empty ones left out. `first` is the place of a group's first command among all. */
export function groupCommands(commands: readonly Command[], order: readonly CommandGroup[]): readonly { readonly group: CommandGroup; readonly first: number; readonly commands: readonly Command[] }[] {
  let first = 0;
  return order.map((group) => {
    const own = commands.filter((command) => command.group === group);
    const entry = { group, first, commands: own };
    first += own.length;
    return entry;
  }).filter((entry) => entry.commands.length > 0);
}

/** Whether a label begins with what was typed, case and accents apart; false without either. */
export function beginsWith(label: string | undefined, typed: string): boolean {
  const start = fold(typed);
  return start !== '' && label !== undefined && fold(label).startsWith(start);
}

/**
 * In what order the groups stand, the likeliest first, because Enter opens the first line. Titles, unless a person's name begins as typed and no
 * title does; a command goes before both when its label is what was typed, or holds every word of it while no title and nobody begins so.
 * @param title, person  labels of the best of each, if any
 * @param matching  the commands that match
 */
export function groupOrder(typed: string, title: string | undefined, person: string | undefined, matching: readonly Command[]): readonly CommandGroup[] {
  if (fold(typed) === '') return ['screens', 'actions', 'queries'];
  const titleBegins = beginsWith(title, typed), personBegins = beginsWith(person, typed);
  const plain: readonly CommandGroup[] = [...(personBegins && !titleBegins ? (['people', 'titles'] as const) : (['titles', 'people'] as const)), 'queries', 'screens', 'actions'];
  const named = matching.find(({ label }) => fold(label) === fold(typed))
    ?? (titleBegins || personBegins ? undefined : matching.find(({ label }) => matchCommands([{ id: '', group: 'actions', label }], typed).length > 0));
  return named ? [named.group, ...plain.filter((group) => group !== named.group)] : plain;
}
