/** Which rows of a long table to draw. */
export interface RowWindow {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  /** Pixels that stand for the rows before and after. */
  readonly before: number;
  readonly after: number;
}

/**
 * Rows in view plus `margin` rows either side.
 * @param scrollTop, height  of the scrolling box, px; a `scrollTop` past the end counts as the end
 * @param rowHeight  px, > 0, the same for every row
 */
export function rowWindow(rows: number, scrollTop: number, height: number, rowHeight: number, margin = 8): RowWindow {
  const top = Math.min(Math.max(0, scrollTop), Math.max(0, rows * rowHeight - height));
  const from = Math.max(0, Math.floor(top / rowHeight) - margin);
  const to = Math.min(rows, Math.ceil((top + height) / rowHeight) + margin);
  return { from, to, before: from * rowHeight, after: (rows - to) * rowHeight };
}
