import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { chosen, surroundings } from './chosen.fixture.ts';
import { gzipPieces } from './gzipMembers.ts';
import { Pace } from './pace.ts';

const random = seededRandom(5);
const noise = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, () => 97 + Math.floor(random() * 20)));
/** A member with an extra field and a name, as block compressors write them. */
function named(content: Buffer): Buffer {
  const plain = gzipSync(content), extra = Buffer.from([6, 0, 66, 67, 2, 0, 1, 1]);
  plain[3] = 4 | 8;
  return Buffer.concat([plain.subarray(0, 10), extra, Buffer.from('part\0'), plain.subarray(10)]);
}
async function unpacked(bytes: Uint8Array): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of gzipPieces(chosen('a.gz', new Uint8Array(bytes)), new Pace(surroundings()))) parts.push(piece);
  return Buffer.concat(parts);
}

test('members in a row are one, wherever the file is cut into pieces', async () => {
  const contents = [...Array.from({ length: 60 }, (_, at) => noise(at * 37)), noise(90_000), Buffer.alloc(3_000_000), noise(0), noise(40_000)];
  for (const pack of [gzipSync, named]) {
    const packed = Buffer.concat(contents.map((content) => pack(content)));
    expect((await unpacked(packed)).equals(Buffer.concat(contents))).toBe(true);
  }
});

test.each([
  ['cut in its last checksum', (bytes: Buffer) => bytes.subarray(0, -3)],
  ['cut within a member', (bytes: Buffer) => bytes.subarray(0, bytes.length / 3)],
  ['with letters behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('no gzip')])],
  ['with a changed checksum in its first member', (bytes: Buffer) => { const changed = Buffer.from(bytes); changed[gzipSync('a,b\n'.repeat(9)).length - 7]! ^= 1; return changed; }],
  ['with a changed length in its last member', (bytes: Buffer) => { const changed = Buffer.from(bytes); changed[bytes.length - 4]! ^= 1; return changed; }],
])('one %s is told', async (_, broken) => {
  const whole = Buffer.concat([gzipSync('a,b\n'.repeat(9)), gzipSync(noise(5000))]);
  expect((await unpacked(whole)).length).toBe(5036);
  await expect(unpacked(broken(whole))).rejects.toMatchObject({ name: 'GzipFault' });
});
