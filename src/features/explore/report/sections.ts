import type { Overview } from '../../../domain/statistics/profile.ts';

/** Parts of a report, in their order; each heads itself with `explore.section_<name>` and stands at `#section-<name>`. */
export const sections = ['overview', 'alerts', 'recipe', 'columns', 'missing', 'associations', 'pairs', 'brush', 'compare', 'texts', 'rows', 'export'] as const;
export type SectionName = (typeof sections)[number];

export const isSection = (name: string | undefined): name is SectionName => (sections as readonly (string | undefined)[]).includes(name);

/** Those that have something to say of a table. */
export function sectionsOf(overview: Overview | null): readonly SectionName[] {
  const many = (overview?.columns ?? 2) >= 2;
  return sections.filter((name) => {
    if (name === 'associations' || name === 'pairs' || name === 'brush') return many;
    if (name === 'texts') return overview === null || overview.isPartial === true || (overview.types.text ?? 0) > 0;
    return true;
  });
}

/** Brings a section into view and lets the keyboard go on from its heading. */
export function goToSection(name: SectionName): void {
  const section = document.getElementById(`section-${name}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
