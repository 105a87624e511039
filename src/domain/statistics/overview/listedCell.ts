import type { Cell } from '../table.ts';
import { shortCell, shortText } from './shortCell.ts';

const limits = { longestText: 500, mostItems: 50 } as const;

/** A cell as lists of values, charts and their choices name it: whole, but for the end of what is longer than a paragraph. One cell of megabytes would otherwise travel, and be drawn, wherever its column is spoken of. */
export const listedCell = (cell: Cell): Cell => shortCell(cell, limits);
export const listedText = (text: string): string => shortText(text, limits.longestText);
