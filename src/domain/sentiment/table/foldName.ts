/** A column's name or a label as it is compared: lower case, without accents, blanks and marks. */
export const foldName = (name: string): string => name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
