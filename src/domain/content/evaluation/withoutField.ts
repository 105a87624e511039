import { factFields, type FactField, type WorkFacts } from '../workFacts.ts';

/** The same facts without those of one field: what must be guessed may not be told. Terms keep their numbers. */
export function withoutField(facts: WorkFacts, field: FactField): WorkFacts {
  const withheld = factFields.indexOf(field), termStarts = new Int32Array(facts.works + 1), terms: number[] = [];
  for (let row = 0; row < facts.works; row++) {
    for (let at = facts.termStarts[row] as number; at < (facts.termStarts[row + 1] as number); at++) {
      const term = facts.terms[at] as number;
      if (facts.fieldOfTerm[term] !== withheld) terms.push(term);
    }
    termStarts[row + 1] = terms.length;
  }
  return { ...facts, termStarts, terms: Int32Array.from(terms) };
}
