import { factFields, type FactField, type WorkFacts } from '../workFacts.ts';

/** Terms of some fields only, as compressed sparse rows: those of work w are `terms[starts[w] … starts[w + 1])`. */
export interface TermTable { readonly starts: Int32Array; readonly terms: Int32Array }

export function termsOfFields({ works, termStarts, terms, fieldOfTerm }: WorkFacts, fields: readonly FactField[]): TermTable {
  const wanted = Uint8Array.from(factFields, (field) => (fields.includes(field) ? 1 : 0));
  const starts = new Int32Array(works + 1), kept = new Int32Array(terms.length);
  let to = 0;
  for (let row = 0; row < works; row++) {
    for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
      const term = terms[at] as number;
      if (wanted[fieldOfTerm[term] as number] === 1) kept[to++] = term;
    }
    starts[row + 1] = to;
  }
  return { starts, terms: kept.slice(0, to) };
}
