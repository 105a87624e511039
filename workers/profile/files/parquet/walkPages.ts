import type { Encoding } from 'hyparquet';
import { parquetHeader as readPageHeader } from 'hyparquet/src/column.js';
import type { FileLimits } from '../fileLimits.ts';
import { Refused } from '../refused.ts';
import { BadPage, refusePage } from './badPage.ts';
import { checkThrift } from './checkThrift.ts';
import { crc32 } from './crc32.ts';
import type { ParquetChunk, ParquetLeaf } from './parquetHeader.ts';

/** A page whose header was believed, still deflated. */
export interface Page {
  /** From 1, of all pages of the column. */
  readonly number: number;
  readonly kind: 'dictionary' | 'data';
  /** As stored. */
  readonly bytes: Uint8Array;
  readonly inflatedBytes: number;
  readonly values: number;
  readonly encoding: Encoding;
  /** Of version 2: levels stand before the rest, by themselves and never deflated. Of version 1 null. */
  readonly levels: { readonly repetitionBytes: number; readonly definitionBytes: number; readonly isCompressed: boolean } | null;
}

/** Bits that a plain value takes at least. */
const plainBits: Readonly<Record<string, number>> = { BOOLEAN: 1, INT32: 32, INT64: 64, INT96: 96, FLOAT: 32, DOUBLE: 64, BYTE_ARRAY: 32 };

/**
 * Parts a column chunk into its pages and checks each header against the bytes that are there, before any of them is inflated; their checksums too, where they carry one.
 * @param chunkBytes  of the chunk, all of them
 * @param before  pages of the column in the groups before
 * @returns pages in order, with as many data values together as the chunk declares; and how many carried no checksum
 * @throws Refused as `badPage`, `badChecksum` or `tooLarge`
 */
export function walkPages(chunkBytes: Uint8Array, chunk: ParquetChunk, leaf: ParquetLeaf, before: number, limits: FileLimits): { readonly pages: readonly Page[]; readonly unchecked: number } {
  const pages: Page[] = [], reader = { view: new DataView(chunkBytes.buffer, chunkBytes.byteOffset, chunkBytes.byteLength), offset: 0 };
  let values = 0, unchecked = 0, number = before;
  try {
    while (values < chunk.values) {
      number++;
      const left = chunkBytes.length - reader.offset;
      if (left <= 0) throw new BadPage('values', chunk.values, chunkBytes.length);
      if (checkThrift(chunkBytes, reader.offset, chunkBytes.length) < 0) throw new BadPage('header', left, left);
      const header = readPageHeader(reader), from = reader.offset, stored = sizeOf(header.compressed_page_size), inflatedBytes = sizeOf(header.uncompressed_page_size);
      if (!(stored <= chunkBytes.length - from)) throw new BadPage('size', header.compressed_page_size >>> 0, chunkBytes.length - from);
      if (inflatedBytes > limits.pageBytes) throw new Refused('tooLarge', { page: number, column: leaf.name, bytes: inflatedBytes, limit: limits.pageBytes });
      // No codec makes a page much larger: what declares less than it stores would inflate beyond.
      if (!(chunk.codec === 'UNCOMPRESSED' ? inflatedBytes === stored : stored <= inflatedBytes * 1.25 + 1024)) throw new BadPage('size', header.uncompressed_page_size >>> 0, stored);
      const bytes = chunkBytes.subarray(from, from + stored);
      reader.offset = from + stored;
      if (header.crc === undefined) unchecked++;
      else if (crc32(bytes) !== header.crc >>> 0) throw new Refused('badChecksum', { page: number, column: leaf.name });
      if (header.type === 'INDEX_PAGE') continue;
      const page = pageOf(header, number, bytes, inflatedBytes, leaf);
      if (page.kind === 'data') {
        if (page.values > chunk.values - values) throw new BadPage('values', page.values, stored);
        values += page.values;
      } else if (pages.length > 0) throw new BadPage('dictionary', page.values, stored);
      pages.push(page);
    }
    return { pages, unchecked };
  } catch (error) {
    // What hyparquet stumbles over in a header is a fault of the header.
    throw refusePage(error instanceof BadPage || error instanceof Refused ? error : new BadPage('header', 0, chunkBytes.length), number, leaf.name);
  }
}

function pageOf(header: ReturnType<typeof readPageHeader>, number: number, bytes: Uint8Array, inflatedBytes: number, leaf: ParquetLeaf): Page {
  const stored = bytes.length, { dictionary_page_header: dictionary, data_page_header: first, data_page_header_v2: second } = header;
  const base = { number, bytes, inflatedBytes };
  if (header.type === 'DICTIONARY_PAGE' && dictionary) {
    const values = sizeOf(dictionary.num_values), bits = leaf.element.type === 'FIXED_LEN_BYTE_ARRAY' ? (leaf.element.type_length ?? 0) * 8 : plainBits[leaf.element.type ?? ''] ?? 0;
    if (!(values * bits <= inflatedBytes * 8)) throw new BadPage('values', dictionary.num_values >>> 0, inflatedBytes);
    if (dictionary.encoding !== 'PLAIN' && dictionary.encoding !== 'PLAIN_DICTIONARY') throw new BadPage('dictionary', values, stored);
    return { ...base, kind: 'dictionary', values, encoding: 'PLAIN', levels: null };
  }
  const data = header.type === 'DATA_PAGE' ? first : header.type === 'DATA_PAGE_V2' ? second : undefined;
  if (!data) throw new BadPage('header', 0, stored);
  const values = sizeOf(data.num_values);
  if (!Number.isInteger(values)) throw new BadPage('values', data.num_values >>> 0, stored);
  if (data.encoding === undefined) throw new BadPage('encoding', values, stored);
  if (header.type === 'DATA_PAGE') {
    const hasOldLevels = (leaf.maxDefinition > 0 && first?.definition_level_encoding !== 'RLE') || (leaf.repeatedAt.length > 0 && first?.repetition_level_encoding !== 'RLE');
    if (hasOldLevels) throw new BadPage('encoding', values, stored);
    return { ...base, kind: 'data', values, encoding: data.encoding, levels: null };
  }
  const repetitionBytes = sizeOf(second?.repetition_levels_byte_length), definitionBytes = sizeOf(second?.definition_levels_byte_length), nulls = sizeOf(second?.num_nulls);
  if (!(repetitionBytes + definitionBytes <= Math.min(stored, inflatedBytes))) throw new BadPage('levels', (Number(second?.repetition_levels_byte_length) >>> 0) + (Number(second?.definition_levels_byte_length) >>> 0), stored);
  if (!(nulls <= values) || !(sizeOf(second?.num_rows) <= values)) throw new BadPage('values', nulls || 0, values);
  return { ...base, kind: 'data', values, encoding: data.encoding, levels: { repetitionBytes, definitionBytes, isCompressed: second?.is_compressed !== false } };
}

/** NaN of what is no whole number of 31 bits. */
function sizeOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : NaN;
}
