import type { Cell } from '../table.ts';

const longestText = 200, mostItems = 10;

/** A cell as a preview shows it: long texts and lists end in an ellipsis; an infinite number is named, as JSON has none. */
export function shortCell(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : String(cell);
  if (typeof cell === 'string') return shortText(cell);
  if (cell === null || typeof cell === 'boolean') return cell;
  const items = cell.slice(0, mostItems).map(shortText);
  return cell.length > mostItems ? [...items, '…'] : items;
}

function shortText(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`; // half of a pair goes too
}
