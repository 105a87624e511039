import type { Bytes } from '../../../src/contracts/sentimentBatch.ts';
import type { FileEncoding } from '../../../src/contracts/profile.ts';

export interface Utf8Chunk {
  readonly bytes: Uint8Array;
  /** Bytes of the file read with it. */
  readonly readBytes: number;
  readonly isEnd: boolean;
}

const chunkBytes = 256 * 1024;

/**
 * A text file in pieces of UTF-8, whatever its encoding; its byte-order mark is left out. UTF-8 itself passes as it is, invalid bytes too. Rejects as `Blob.arrayBuffer` does.
 * @param wanted  bytes that the next piece should have at least, asked for before each
 */
export async function* utf8Chunks(file: Bytes, encoding: FileEncoding, markBytes: number, wanted: () => number = () => 0): AsyncGenerator<Utf8Chunk, void, undefined> {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding, { ignoreBOM: true }), encoder = new TextEncoder();
  for (let at = markBytes; ;) {
    const to = Math.min(file.size, at + Math.max(chunkBytes, wanted())), isEnd = to >= file.size;
    const raw = new Uint8Array(await file.slice(at, to).arrayBuffer());
    if (raw.length !== to - at) throw Object.assign(new Error('the file is shorter than it was'), { name: 'NotReadableError' });
    yield { bytes: decoder ? encoder.encode(decoder.decode(raw, { stream: !isEnd })) : raw, readBytes: to, isEnd };
    if (isEnd) return;
    at = to;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }), other = new TextDecoder('windows-1252');

/** The text of UTF-8 bytes; of bytes that are none, as Windows-1252 reads them. */
export function decodeCell(bytes: Uint8Array): { text: string; isOther: boolean } {
  try {
    return { text: strict.decode(bytes), isOther: false };
  } catch {
    return { text: other.decode(bytes), isOther: true };
  }
}
