import { measures, type Measure } from '../../../domain/statistics/profile.ts';
import { isSection, type SectionName } from './sections.ts';

/** What of a report's state is in its address. */
export interface ReportView {
  readonly section: SectionName | null;
  /** Name of the column whose card is open. */
  readonly column: string | null;
  readonly target: string | null;
  readonly measure: Measure | null;
  /** The two columns of the pair explorer. */
  readonly x: string | null;
  readonly y: string | null;
}

export function readView(query: Readonly<Record<string, string>>): ReportView {
  const { section, column, target, measure, x, y } = query;
  return {
    section: isSection(section) ? section : null,
    column: column || null,
    target: target || null,
    measure: measures.find((one) => one === measure) ?? null,
    x: x || null,
    y: y || null,
  };
}
