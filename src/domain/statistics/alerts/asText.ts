import type { ColumnProfile } from '../profile.ts';

/** Share of a column's texts that must read as something else before it is taken for that: some cells are always "unknown". */
export const leastShare = 0.95;

/** Whether texts are what the type makes of them: nobody has chosen otherwise, and it is not one in which texts that look like numbers stay texts. */
export const isOpenText = ({ held, type, inferredType }: ColumnProfile): boolean => held === 'texts' && type === inferredType && type !== 'identifier' && type !== 'mixed';
