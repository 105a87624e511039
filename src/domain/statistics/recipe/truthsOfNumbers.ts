import type { Job } from '../job.ts';
import type { NumberData } from '../table.ts';
import { convertNumbers } from './convertNumbers.ts';
import type { ColumnChange } from './stepRule.ts';

/** 1 as true, 0 as false; every other number is missing. */
export function truthsOfNumbers(data: NumberData): Job<ColumnChange> {
  return convertNumbers(data, 'boolean', (value) => (value === 0 || value === 1 ? value + 0 : NaN));
}
