import type { PersonFacts, PersonRole } from '../../contracts/catalogue.ts';

type Credit = PersonFacts['credits'][number];
/** A work with everything a person did in it. */
export type PersonWork = Omit<Credit, 'role'> & { readonly roles: readonly PersonRole[] };

/** Each work once, in the order of the credits; only those with `role` unless it is empty. */
export function worksOf(credits: readonly Credit[], role: PersonRole | ''): readonly PersonWork[] {
  const works = new Map<string, PersonWork>();
  for (const { role: credited, ...work } of credits) {
    const earlier = works.get(work.card.id);
    works.set(work.card.id, earlier ? { ...earlier, roles: [...earlier.roles, credited] } : { ...work, roles: [credited] });
  }
  return [...works.values()].filter(({ roles }) => role === '' || roles.includes(role));
}
