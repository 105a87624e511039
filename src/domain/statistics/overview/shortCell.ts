import type { Cell } from '../table.ts';

export interface CellLimits {
  /** UTF-16 units of a text, its ellipsis included. */
  readonly longestText: number;
  readonly mostItems: number;
}
const previewed: CellLimits = { longestText: 200, mostItems: 10 };

/** A cell as it is shown: long texts and lists end in an ellipsis; an infinite number is named, as JSON has none. */
export function shortCell(cell: Cell, { longestText, mostItems }: CellLimits = previewed): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : String(cell);
  if (typeof cell === 'string') return shortText(cell, longestText);
  if (cell === null || typeof cell === 'boolean') return cell;
  const items = cell.slice(0, mostItems).map((item) => shortText(item, longestText));
  return cell.length > mostItems ? [...items, '…'] : items;
}

export function shortText(text: string, longestText: number): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`; // half of a pair goes too
}
