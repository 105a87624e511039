import { mkdirSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** Draws the icons of the installed app: `npx tsx tools/icons.ts`. A cinema seat, as in src/features/shell/Logo.svelte, in the colours of the dark theme. */
const seat = `
  <path d="M8 5.5C8 3.6 9.6 2 11.5 2h9C22.4 2 24 3.6 24 5.5V18H8z" fill="#c22f49"/>
  <path d="M9 19.5h14a2.5 2.5 0 0 1 0 5H9a2.5 2.5 0 0 1 0-5z" fill="#931b30"/>
  <path d="M3 12.5h2.6a1.4 1.4 0 0 1 1.4 1.4V26H4.6A1.6 1.6 0 0 1 3 24.4zM29 12.5h-2.6a1.4 1.4 0 0 0-1.4 1.4V26h2.4a1.6 1.6 0 0 0 1.6-1.6z" fill="#e0b04a"/>
  <path d="M8 26h3v4H8zM21 26h3v4h-3z" fill="#94826f"/>`;

/** @param scale  share of the icon's width that the seat takes; a maskable icon may lose all but the middle 80 % */
function icon(scale: number, corner: number): string {
  const size = 32 * scale, edge = (32 - size) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="#221318"/><g transform="translate(${edge} ${edge}) scale(${scale})">${seat}</g></svg>\n`;
}

const folder = new URL('../public/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
const rounded = icon(0.7, 7), square = icon(0.7, 0), maskable = icon(0.54, 0);
writeFileSync(new URL('icon.svg', folder), rounded);
for (const [name, svg, width] of [
  ['icon-192.png', rounded, 192], ['icon-512.png', rounded, 512], ['maskable-192.png', maskable, 192], ['maskable-512.png', maskable, 512], ['apple-touch-icon.png', square, 180],
] as const) {
  writeFileSync(new URL(name, folder), new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng());
}
