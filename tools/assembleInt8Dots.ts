/** `npx tsx tools/assembleInt8Dots.ts`: assembles workers/similarity/engine/int8Dots.wat into int8DotsBytes.ts; a test holds the two together. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'workers/similarity/engine');
const { parseWat } = await wabt();
const { buffer } = parseWat('int8Dots.wat', readFileSync(join(folder, 'int8Dots.wat'), 'utf8'), { simd: true }).toBinary({});
const lines = Buffer.from(buffer).toString('base64').match(/.{1,120}/g) ?? [];
writeFileSync(join(folder, 'int8DotsBytes.ts'), `/** int8Dots.wat, assembled by tools/assembleInt8Dots.ts (${buffer.length} bytes). */
export function int8DotsBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

const base64 = [
${lines.map((line) => `  '${line}',\n`).join('')}].join('');
`);
