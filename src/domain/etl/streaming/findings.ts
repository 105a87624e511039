import type { EtlFinding } from '../report.ts';

/** What a step may find, and what it then does: everything about a finding but how often. */
export type FindingKind = Pick<EtlFinding, 'what' | 'outcome' | 'why'>;

const maxExamples = 5;

/** Counts a step's findings and keeps the first five examples of each. */
export class Findings {
  readonly #found = new Map<FindingKind, { count: number; examples: string[] }>();

  /** @param example  ids, titles and values only, never source text */
  add(kind: FindingKind, example: string): void {
    const entry = this.#found.get(kind) ?? { count: 0, examples: [] };
    this.#found.set(kind, entry);
    entry.count++;
    if (entry.examples.length < maxExamples) entry.examples.push(example);
  }

  count(kind: FindingKind): number {
    return this.#found.get(kind)?.count ?? 0;
  }

  /** What was found at least once, in the order of `kinds`. */
  list(kinds: Readonly<Record<string, FindingKind>>): EtlFinding[] {
    return Object.values(kinds).flatMap((kind) => {
      const entry = this.#found.get(kind);
      return entry ? [{ ...kind, count: entry.count, examples: entry.examples }] : [];
    });
  }
}
