const values: Readonly<Record<string, number>> = {
  ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12, xiii: 13, xiv: 14, xv: 15, xvi: 16,
};

/** `Rocky IV` → `Rocky 4`: the title as people type it; null without a Roman numeral (II–XVI, capitals) after its first word. */
export function withArabicNumerals(title: string): string | null {
  let changed = false;
  const words = title.split(' ').map((word, place) => {
    const [, numeral = '', mark = ''] = /^([IVX]+)([:,.]?)$/.exec(word) ?? [];
    const value = values[numeral.toLowerCase()];
    if (place === 0 || value === undefined) return word;
    changed = true;
    return `${value}${mark}`;
  });
  return changed ? words.join(' ') : null;
}
