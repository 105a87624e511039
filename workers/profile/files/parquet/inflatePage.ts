import { gunzipSync } from 'fflate';
import { snappyUncompress } from 'hyparquet';
import { crc32 } from './crc32.ts';

export const codecs = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD', 'BROTLI', 'LZ4', 'LZ4_RAW'] as const;
export type Codec = (typeof codecs)[number];
export type InflatePage = (bytes: Uint8Array, length: number) => Uint8Array;

/**
 * What inflates pages of a codec into exactly the bytes that their header declares, and never into more: the array is made before, by that length.
 * It throws whatever its decompressor throws when the bytes are no such stream.
 */
export async function inflaterOf(codec: Codec): Promise<InflatePage> {
  switch (codec) {
    case 'UNCOMPRESSED': return (bytes) => bytes;
    case 'SNAPPY': return (bytes, length) => {
      const page = new Uint8Array(length);
      snappyUncompress(bytes, page);
      return page;
    };
    case 'GZIP': return inflateGzip;
    case 'ZSTD': {
      const { decompressZstd } = await import('hyparquet-compressors');
      return (bytes, length) => {
        checkZstd(bytes, length);
        return decompressZstd(bytes, new Uint8Array(length));
      };
    }
    case 'BROTLI': return (await import('hyparquet-compressors')).decompressBrotli;
    case 'LZ4': return (await import('hyparquet-compressors')).decompressLz4;
    case 'LZ4_RAW': return (await import('hyparquet-compressors')).decompressLz4Raw;
  }
}

/** The trailer tells of a page that inflates to another length: fflate drops what does not fit. */
function inflateGzip(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length < 18) throw new Error('gzip page cut short');
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  if (trailer.getUint32(4, true) !== length) throw new Error('gzip page of another length');
  const page = gunzipSync(bytes, { out: new Uint8Array(length) });
  if (page.length !== length || crc32(page) !== trailer.getUint32(0, true)) throw new Error('gzip page with another checksum');
  return page;
}

/**
 * One frame and no more, whose size, where it is told, is `length`: fzstd would allocate for every frame anew, and for a window of up to 2 GB.
 * Source: RFC 8878, 3.1.1.
 */
function checkZstd(bytes: Uint8Array, length: number): void {
  const byte = (at: number): number => {
    if (at >= bytes.length) throw new Error('zstd frame cut short');
    return bytes[at] as number;
  };
  if (byte(0) !== 0x28 || byte(1) !== 0xb5 || byte(2) !== 0x2f || byte(3) !== 0xfd) throw new Error('no zstd frame');
  const flags = byte(4), isSingle = (flags >> 5) & 1, sizeBytes = flags >> 6 ? 1 << (flags >> 6) : isSingle;
  let at = 6 - isSingle + ([0, 1, 2, 4][flags & 3] ?? 0), size = sizeBytes === 2 ? 256 : 0;
  for (let place = 0; place < sizeBytes; place++) size += byte(at + place) * 256 ** place;
  if (sizeBytes > 0 && size !== length) throw new Error('zstd frame of another length');
  at += sizeBytes;
  for (let isLast = false; !isLast;) {
    const header = byte(at) + byte(at + 1) * 256 + byte(at + 2) * 65_536, blockBytes = header >> 3;
    isLast = (header & 1) === 1;
    if (blockBytes > 128 * 1024 || (header & 6) === 6) throw new Error('zstd block too long');
    at += 3 + ((header & 6) === 2 ? 1 : blockBytes);
  }
  if (at + (flags & 4) !== bytes.length) throw new Error('more than one zstd frame');
}
