/** Terms of every row, written field by field. */
export interface TermRows {
  add(term: number): void;
  /** Ends a row of the field under way: its terms ascending, each once. */
  endRow(): void;
  /** Compressed sparse rows: the fields' terms of a row one after the other. */
  done(): { readonly termStarts: Int32Array; readonly terms: Int32Array };
}

/** @param rows  rows that each of the `fields` has */
export function createTermRows(rows: number, fields: number): TermRows {
  /** Ends of the rows of every field, fields one after the other, in `terms`. */
  const ends = new Int32Array(rows * fields);
  let ended = 0;
  let terms = new Int32Array(1 << 16), length = 0, begin = 0;
  return {
    add(term) {
      if (length === terms.length) {
        const larger = new Int32Array(length * 2);
        larger.set(terms);
        terms = larger;
      }
      terms[length++] = term;
    },
    endRow() {
      if (length - begin <= 1) {
        ends[ended++] = begin = length;
        return;
      }
      let to = begin;
      for (let at = begin; at < length; at++) { // insertion: a handful of terms
        const term = terms[at] as number;
        let place = to;
        while (place > begin && (terms[place - 1] as number) > term) place--;
        if (place > begin && terms[place - 1] === term) continue;
        for (let later = to; later > place; later--) terms[later] = terms[later - 1] as number;
        terms[place] = term;
        to++;
      }
      length = begin = to;
      ends[ended++] = to;
    },
    done() {
      const termStarts = new Int32Array(rows + 1), ordered = new Int32Array(length);
      let to = 0;
      for (let row = 0; row < rows; row++) {
        for (let at = row; at < ended; at += rows) {
          const end = ends[at] as number;
          for (let from = at === 0 ? 0 : (ends[at - 1] as number); from < end; from++) ordered[to++] = terms[from] as number;
        }
        termStarts[row + 1] = to;
      }
      return { termStarts, terms: ordered };
    },
  };
}
