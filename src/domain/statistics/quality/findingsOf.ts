import type { QualityFacts } from '../profile.ts';
import type { ListData } from '../table.ts';
import { finding } from '../words/scanTexts.ts';

export type CellFindings = Omit<QualityFacts, 'nearDuplicates' | 'suspicious'>;
export const noFindings: CellFindings = { edgeBlanks: 0, mojibake: 0, replacement: 0, control: 0, numberLike: 0, dateLike: 0, listLike: 0, urlLike: 0 };

/** Rows in which something was found. @param findings, counts  [texts], bits of `finding` and rows */
export function findingsOfTexts(findings: Uint8Array, counts: Uint32Array): CellFindings {
  const rows = { ...noFindings };
  findings.forEach((bits, text) => { if (bits !== 0) addTo(rows, bits, counts[text] as number); });
  return rows;
}

/** Rows with an item in which something was found; whether items read as numbers, dates or lists is not asked. */
export function findingsOfLists(findings: Uint8Array, { starts, codes }: ListData): CellFindings {
  const rows = { ...noFindings }, own = finding.edgeBlanks | finding.mojibake | finding.replacement | finding.control;
  for (let row = 0; row + 1 < starts.length; row++) {
    let bits = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) bits |= findings[codes[at] as number] as number;
    if ((bits & own) !== 0) addTo(rows, bits & own, 1);
  }
  return rows;
}

function addTo(rows: { -readonly [K in keyof CellFindings]: number }, bits: number, count: number): void {
  for (const name of Object.keys(finding) as (keyof CellFindings)[]) if ((bits & finding[name]) !== 0) rows[name] += count;
}
