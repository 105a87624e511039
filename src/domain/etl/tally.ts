import type { EtlFinding, EtlStep } from './report.ts';

export type FindingKind = Pick<EtlFinding, 'outcome' | 'why'>;

const MAX_EXAMPLES = 5;

/** Counts what a step meets, each kind declared beforehand with its sentences, and becomes the step's entry in the report. */
export class Tally<K extends string> {
  private readonly counts = new Map<K, { count: number; examples: string[] }>();
  private repaired = 0;
  private readonly step: string;
  private readonly table: EtlStep['table'];
  private readonly kinds: Readonly<Record<K, FindingKind>>;

  /** @param kinds  in the order in which the report lists them */
  constructor(step: string, table: EtlStep['table'], kinds: Readonly<Record<K, FindingKind>>) {
    this.step = step;
    this.table = table;
    this.kinds = kinds;
  }

  /** @param example  a fact or an id, never source text; the first five different ones are kept */
  add(what: K, example?: string | number): void {
    const entry = this.counts.get(what) ?? { count: 0, examples: [] };
    this.counts.set(what, entry);
    entry.count++;
    if (example !== undefined && entry.examples.length < MAX_EXAMPLES && !entry.examples.includes(String(example))) entry.examples.push(String(example));
    if (this.kinds[what].outcome === 'repaired' || this.kinds[what].outcome === 'set-null') this.repaired++;
  }

  count(what: K): number {
    return this.counts.get(what)?.count ?? 0;
  }

  /** The report's entry; `cellsRepaired` counts the findings that changed a cell, to a value or to null. */
  done(rowsIn: number, rowsOut: number): EtlStep {
    const findings: EtlFinding[] = [];
    for (const [what, kind] of Object.entries<FindingKind>(this.kinds)) {
      const entry = this.counts.get(what as K);
      if (entry) findings.push({ what, outcome: kind.outcome, count: entry.count, why: kind.why, examples: entry.examples });
    }
    return { step: this.step, table: this.table, rowsIn, rowsOut, cellsRepaired: this.repaired, findings };
  }
}
