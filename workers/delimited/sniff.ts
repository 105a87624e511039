import type { BinaryKind, FileShape, TextEncoding } from '../../src/contracts/sentimentBatch.ts';

export interface Encoded {
  readonly encoding: TextEncoding;
  readonly because: FileShape['encodingBecause'];
  readonly markBytes: number;
}

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['archive', [0x50, 0x4b, 0x03, 0x04]], ['archive', [0x50, 0x4b, 0x05, 0x06]], ['archive', [0x1f, 0x8b]], ['archive', [0x37, 0x7a, 0xbc, 0xaf]], ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]], ['archive', [0x42, 0x5a, 0x68]], ['oldSpreadsheet', [0xd0, 0xcf, 0x11, 0xe0]], ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['image', [0x89, 0x50, 0x4e, 0x47]], ['image', [0xff, 0xd8, 0xff]], ['image', [0x47, 0x49, 0x46, 0x38]],
];
const begins = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/** What a file is that is no text, by its first bytes; null for text. */
export function binaryKind(head: Uint8Array): BinaryKind | null {
  const known = signatures.find(([, bytes]) => begins(head, bytes))?.[0];
  // An archive that holds a workbook says so in the names of its first members.
  if (known === 'archive' && begins(head, [0x50, 0x4b])) return /xl\/|\[Content_Types\]|mimetypeapplication\/vnd\.oasis/.test(latin(head)) ? 'spreadsheet' : 'archive';
  if (known) return known;
  if (begins(head, [0x52, 0x49, 0x46, 0x46]) && /^RIFF.{4}WEBP/s.test(latin(head.subarray(0, 16)))) return 'image';
  if (encodingOf(head).encoding.startsWith('utf-16')) return null;
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return head.includes(0) || odd > head.length * 0.02 ? 'unknown' : null;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 4096));

/** The encoding of a text: by its mark, by the zeros that UTF-16 has and other texts have not, by being valid UTF-8, else Windows-1252. */
export function encodingOf(head: Uint8Array): Encoded {
  if (begins(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', because: 'mark', markBytes: 3 };
  if (begins(head, [0xff, 0xfe])) return { encoding: 'utf-16le', because: 'mark', markBytes: 2 };
  if (begins(head, [0xfe, 0xff])) return { encoding: 'utf-16be', because: 'mark', markBytes: 2 };
  const zeros = [0, 0];
  head.forEach((byte, at) => { if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros, half = head.length / 2;
  if (half >= 4 && odd > half * 0.6 && even < half * 0.05) return { encoding: 'utf-16le', because: 'zeros', markBytes: 0 };
  if (half >= 4 && even > half * 0.6 && odd < half * 0.05) return { encoding: 'utf-16be', because: 'zeros', markBytes: 0 };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }); // the last letter may be cut
    return { encoding: 'utf-8', because: 'valid', markBytes: 0 };
  } catch {
    return { encoding: 'windows-1252', because: 'invalidUtf8', markBytes: 0 };
  }
}

/** Bytes of the mark of `encoding` at the beginning of a file. */
export function markBytesOf(head: Uint8Array, encoding: TextEncoding): number {
  const found = encodingOf(head);
  return found.encoding === encoding ? found.markBytes : 0;
}
