/** Half stars that a pointer stands on. @param x  from the left edge of five stars, `width` wide; beyond either edge the nearest counts */
export function starAt(x: number, width: number): number {
  return Math.min(10, Math.max(1, Math.ceil((x / width) * 10))) / 2;
}

/**
 * What a key makes of a rating: `undefined` where it means nothing here, null for "not rated".
 * Arrows move by a half, pages by a whole star; a digit gives that many stars, pressed again a half less; 0, Delete and Backspace take the rating back.
 */
export function starsByKey(key: string, stars: number | null): number | null | undefined {
  const now = stars ?? 0;
  if (/^[1-5]$/.test(key)) return now === Number(key) ? now - 0.5 : Number(key);
  switch (key) {
    case 'ArrowRight': case 'ArrowUp': return Math.min(5, now + 0.5);
    case 'ArrowLeft': case 'ArrowDown': return now <= 0.5 ? null : now - 0.5;
    case 'PageUp': return Math.min(5, now + 1);
    case 'PageDown': return now <= 1 ? null : now - 1;
    case 'Home': return 0.5;
    case 'End': return 5;
    case '0': case 'Delete': case 'Backspace': return null;
    default: return undefined;
  }
}
