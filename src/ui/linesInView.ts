/**
 * Which of `count` lines of equal `height` are in view, with `spare` more on either side.
 * @param scrollTop  how far the list's upper edge lies above the view's; negative while it is below
 * @returns `to` is not included
 */
export function linesInView(count: number, height: number, scrollTop: number, viewHeight: number, spare: number): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrollTop / height), last = Math.ceil((scrollTop + viewHeight) / height);
  const to = Math.max(0, Math.min(count, last + spare));
  return { from: Math.max(0, Math.min(first - spare, to)), to };
}
