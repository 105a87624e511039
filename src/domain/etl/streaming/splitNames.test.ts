import { expect, test } from 'vitest';
import { splitNames, type NameRepair } from './splitNames.ts';

function split(cell: string): { names: string[]; repairs: NameRepair[] } {
  const repairs: NameRepair[] = [];
  return { names: splitNames(cell, (repair) => repairs.push(repair)), repairs };
}

test.each<[string, string[], NameRepair[]]>([
  ['', [], []],
  ['Ida Muster', ['Ida Muster'], []],
  ['Ida Muster, Jo Muster,', ['Ida Muster', 'Jo Muster'], []],
  ['Ida Muster, Ida Muster', ['Ida Muster'], []],
  ['1', [], ['digits']],
  ['1, 2, Ida Muster', ['Ida Muster'], ['digits', 'digits']],
  ['Robert Downey, Jr., Ida Muster', ['Robert Downey Jr.', 'Ida Muster'], ['suffix']],
  ['Judi Dench (M)', ['Judi Dench'], ['note']],
  ['J.E. Freeman[', ['J.E. Freeman'], ['note']],
  ['Ash: Ida Muster', ['Ida Muster'], ['note']],
  ['Ida Muster | Jo Muster; Al Muster', ['Ida Muster', 'Jo Muster', 'Al Muster'], []],
  ['Sammy Davis Jr.', ['Sammy Davis Jr.'], []],
  ['50 Cent, 2 Chainz', ['50 Cent', '2 Chainz'], []],
  ['The director tells how she went to find her mother, and how it ended.', [], ['prose']],
  [`${'Test '.repeat(30)}`.trim(), [], ['prose']],
])('"%s"', (cell, names, repairs) => expect(split(cell)).toEqual({ names, repairs }));
