import { Gunzip } from 'fflate';
import type { Bytes } from '../../../src/contracts/sentimentBatch.ts';
import { crc32 } from './parquet/crc32.ts';
import type { Pace } from './pace.ts';

/** Unpacks to 1,032 times as much at most, in one go. */
const chunkBytes = 16 * 1024, trailerBytes = 8;

/** Thrown where a stream is no gzip, breaks off or has another checksum or length than its bytes. */
export class GzipFault extends Error {
  override readonly name = 'GzipFault';
  /** @param bytes  read until then */
  constructor(readonly bytes: number) { super(`gzip fails after ${bytes} bytes`); }
}

/**
 * What a gzip file unpacks to, member after member as they stand in a row, each held to its checksum and length. A third as fast as the browser's own stream.
 * @throws GzipFault; Refused as `tooSlow`; Error named AbortError
 */
export async function* gzipPieces(file: Bytes, pace: Pace): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let pieces: Uint8Array<ArrayBuffer>[] = [], ended: { readonly at: number; readonly crc: number; readonly length: number }[] = [], crc = 0, length = 0;
  const gunzip = new Gunzip((piece) => {
    crc = crc32(piece, crc);
    length += piece.length;
    if (piece.length > 0) pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const end = (at: number): void => { ended.push({ at, crc, length }); [crc, length] = [0, 0]; };
  gunzip.onmember = end;
  for (let at = 0; at < file.size; at += chunkBytes) {
    const to = Math.min(file.size, at + chunkBytes), bytes = new Uint8Array(await file.slice(at, to).arrayBuffer());
    try {
      gunzip.push(bytes, to === file.size);
    } catch {
      throw new GzipFault(to);
    }
    if (to === file.size) end(to);
    for (const member of ended) await check(member, file);
    yield* pieces;
    [pieces, ended] = [[], []];
    await pace.rest(to, file.size);
  }
}

/** Source: RFC 1952, 2.3.1. */
async function check({ at, crc, length }: { readonly at: number; readonly crc: number; readonly length: number }, file: Bytes): Promise<void> {
  const trailer = new DataView(await file.slice(Math.max(0, at - trailerBytes), at).arrayBuffer());
  if (trailer.byteLength < trailerBytes || trailer.getUint32(0, true) !== crc || trailer.getUint32(4, true) !== length % 2 ** 32) throw new GzipFault(at);
}
