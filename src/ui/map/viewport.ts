/** Which part of a plane is seen: the plane's point in the middle, and how many of its units one pixel shows (the same both ways). y grows upwards. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly unitsPerPixel: number;
}
/** In pixels, > 0. */
export interface Size { readonly width: number; readonly height: number }
export interface Extent { readonly xMin: number; readonly xMax: number; readonly yMin: number; readonly yMax: number }

/** How far one may look closer than the whole. */
export const closest = 24;

/** What holds every point with `paddingPx` to spare; one point alone, or none, fills a unit. @param points  [2 × n]: x, y of each */
export function fit(points: Float32Array, { width, height }: Size, paddingPx = 36): Viewport {
  let xMin = Infinity, xMax = -Infinity, yMin = Infinity, yMax = -Infinity;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = points[at] as number, y = points[at + 1] as number;
    xMin = Math.min(xMin, x); xMax = Math.max(xMax, x);
    yMin = Math.min(yMin, y); yMax = Math.max(yMax, y);
  }
  if (xMin > xMax) return { x: 0, y: 0, unitsPerPixel: 1 / Math.max(1, Math.min(width, height)) };
  const across = Math.max(1, width - 2 * paddingPx), up = Math.max(1, height - 2 * paddingPx);
  const unitsPerPixel = Math.max((xMax - xMin) / across, (yMax - yMin) / up) || 1 / Math.min(across, up);
  return { x: (xMin + xMax) / 2, y: (yMin + yMax) / 2, unitsPerPixel };
}

/** What lies between the edges. */
export function extentOf({ x, y, unitsPerPixel }: Viewport, { width, height }: Size): Extent {
  const across = (width / 2) * unitsPerPixel, up = (height / 2) * unitsPerPixel;
  return { xMin: x - across, xMax: x + across, yMin: y - up, yMax: y + up };
}

/** Pixels from the upper left corner of a point of the plane. */
export function pixelOf({ x, y, unitsPerPixel }: Viewport, { width, height }: Size, px: number, py: number): { readonly left: number; readonly top: number } {
  return { left: width / 2 + (px - x) / unitsPerPixel, top: height / 2 - (py - y) / unitsPerPixel };
}

/** Moved so that what lay under the finger stays under it. @param right, down  pixels */
export function panned(view: Viewport, right: number, down: number): Viewport {
  return { ...view, x: view.x - right * view.unitsPerPixel, y: view.y + down * view.unitsPerPixel };
}

/**
 * Looked at closer (`factor` > 1) or from further away, the plane's point under a pixel staying there; never further than `whole`, never closer than `closest` times.
 * Back at the whole, the whole is centred again.
 */
export function zoomed(view: Viewport, whole: Viewport, { width, height }: Size, factor: number, left = width / 2, top = height / 2): Viewport {
  const unitsPerPixel = Math.min(whole.unitsPerPixel, Math.max(whole.unitsPerPixel / closest, view.unitsPerPixel / factor));
  if (unitsPerPixel === whole.unitsPerPixel) return whole;
  const change = view.unitsPerPixel - unitsPerPixel;
  return { x: view.x + (left - width / 2) * change, y: view.y - (top - height / 2) * change, unitsPerPixel };
}

/** Moved just enough for a point to be in sight, `marginPx` from the edges; the same viewport when it is. */
export function showing(view: Viewport, size: Size, px: number, py: number, marginPx = 48): Viewport {
  const { left, top } = pixelOf(view, size, px, py);
  const over = (at: number, length: number): number => (at < marginPx ? marginPx - at : at > length - marginPx ? length - marginPx - at : 0);
  const right = over(left, size.width), down = over(top, size.height);
  return right === 0 && down === 0 ? view : panned(view, right, down);
}

/** Not moved so far that the whole would be out of sight. */
export function kept(view: Viewport, whole: Viewport, size: Size): Viewport {
  const { xMin, xMax, yMin, yMax } = extentOf(whole, size);
  return { ...view, x: Math.min(xMax, Math.max(xMin, view.x)), y: Math.min(yMax, Math.max(yMin, view.y)) };
}
