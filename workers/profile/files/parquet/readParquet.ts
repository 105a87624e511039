import type { ChosenFile } from '../../../../src/contracts/sentimentBatch.ts';
import { nameColumns } from '../../../../src/domain/statistics/reading/nameColumns.ts';
import type { DataColumn, DataTable } from '../../../../src/domain/statistics/table.ts';
import type { FileNotes } from '../fileNotes.ts';
import type { Pace } from '../pace.ts';
import { Refused } from '../refused.ts';
import { BadPage, refusePage } from './badPage.ts';
import { ColumnWords, createSink, type ColumnSink } from './columnSink.ts';
import { decodePlain, decodeValues, type Values } from './decodeValues.ts';
import { inflaterOf, type InflatePage } from './inflatePage.ts';
import { parquetHeader, type ParquetLeaf } from './parquetHeader.ts';
import { bitsOf, readHybrid } from './readHybrid.ts';
import { valueKind, type ValueKind } from './valueKind.ts';
import { walkPages, type Page } from './walkPages.ts';

/**
 * Reads a Parquet file into columns, column by column and group by group, so that one chunk is held at a time. Nothing is decoded before its header was checked: first the footer, then every page of a chunk.
 * Parts of structures are columns with a dotted name, lists of structures several lists, lists within lists JSON text.
 * @throws Refused; Error named AbortError
 */
export async function readParquet(file: ChosenFile, notes: FileNotes, pace: Pace): Promise<DataTable> {
  const { limits } = pace, { rows, leaves, groups } = await parquetHeader(file, limits);
  const { names, unnamed, repeated } = nameColumns(leaves.map(({ name }) => name)), columns: DataColumn[] = [];
  for (const at of unnamed) notes.add('noName', null, at + 1);
  for (const at of repeated) notes.add('repeatedName', null, at + 1);
  let textBytes = 0, unchecked = 0, readBytes = 0;
  for (const [at, leaf] of leaves.entries()) {
    const name = names[at] as string, kind = leaf.isOpaque ? null : valueKind(leaf.element);
    if (!kind) { notes.add('unsupportedColumn', null, name); continue; }
    const words = new ColumnWords(), sink = createSink(rows, leaf, kind, words);
    let pagesBefore = 0, rowsBefore = 0;
    for (const group of groups) {
      const chunk = group.chunks[at];
      if (!chunk) throw new Refused('badHeader', { problem: 'columns', declared: at + 1, bytes: group.chunks.length });
      const bytes = new Uint8Array(await file.slice(chunk.from, chunk.to).arrayBuffer()), inflate = await inflaterOf(chunk.codec);
      const walked = walkPages(bytes, chunk, leaf, pagesBefore, limits);
      let dictionary: Values | null = null;
      for (const page of walked.pages) {
        try {
          if (page.kind === 'dictionary') {
            const plain = inflated(page.bytes, page.inflatedBytes, inflate);
            dictionary = decodePlain(plain, 0, plain.length, page.values, leaf, kind, words);
          } else putPage(page, leaf, kind, words, dictionary, sink, inflate, rowsBefore + group.rows);
        } catch (error) {
          throw refusePage(error, page.number, leaf.name);
        }
        if (textBytes + words.textBytes > limits.textBytes) throw new Refused('tooLarge', { column: name, bytes: textBytes + words.textBytes, limit: limits.textBytes });
        await pace.rest(readBytes, file.size);
      }
      rowsBefore += group.rows;
      if (sink.rows !== rowsBefore) throw new Refused('badPage', { page: pagesBefore + walked.pages.length, column: leaf.name, declared: group.rows, bytes: sink.rows, problem: 'values' });
      pagesBefore += walked.pages.length;
      unchecked += walked.unchecked;
      readBytes += chunk.to - chunk.from;
    }
    const data = sink.finish();
    textBytes += words.textBytes;
    if (leaf.repeatedAt.length > 1) notes.add('nestedJson', null, name);
    if (words.binary > 0) notes.add('otherEncoding', null, name, words.binary);
    if (data.form === 'numbers' && data.meaning === 'number' && leaf.element.type === 'INT64') {
      const big = data.values.reduce((count, value) => count + (Math.abs(value) > Number.MAX_SAFE_INTEGER ? 1 : 0), 0);
      if (big > 0) notes.add('bigIntegers', null, name, big);
    }
    columns.push({ name, chosenType: null, data });
    await pace.rest(readBytes, file.size);
  }
  if (unchecked > 0) notes.add('noChecksum', null, null, unchecked);
  if (columns.length === 0) throw new Refused('noRows');
  return { name: file.name, rows, columns };
}

function inflated(bytes: Uint8Array, length: number, inflate: InflatePage): Uint8Array {
  let plain: Uint8Array;
  try {
    plain = inflate(bytes, length);
  } catch {
    throw new BadPage('inflate', length, bytes.length);
  }
  if (plain.length !== length) throw new BadPage('inflate', length, plain.length);
  return plain;
}

/** @param until  rows of the table that are begun at the end of the page's group */
function putPage(page: Page, leaf: ParquetLeaf, kind: ValueKind, words: ColumnWords, dictionary: Values | null, sink: ColumnSink, inflate: InflatePage, until: number): void {
  const { maxDefinition, repeatedAt } = leaf, { values: levels } = page;
  let repetition: Int32Array | null = null, definition: Int32Array | null = null, plain: Uint8Array, at = 0;
  if (page.levels) {
    const { repetitionBytes, definitionBytes, isCompressed } = page.levels, levelBytes = repetitionBytes + definitionBytes, { bytes } = page;
    if (repeatedAt.length > 0) readHybrid(bytes, 0, repetitionBytes, bitsOf(repeatedAt.length), repetition = new Int32Array(levels));
    if (maxDefinition > 0) readHybrid(bytes, repetitionBytes, levelBytes, bitsOf(maxDefinition), definition = new Int32Array(levels));
    const rest = bytes.subarray(levelBytes), length = page.inflatedBytes - levelBytes;
    // A page without values may leave nothing to inflate.
    plain = isCompressed && rest.length > 0 ? inflated(rest, length, inflate) : rest;
    if (plain.length !== length) throw new BadPage('inflate', length, plain.length);
  } else {
    plain = inflated(page.bytes, page.inflatedBytes, inflate);
    const readLevels = (most: number): Int32Array => {
      if (plain.length - at < 4) throw new BadPage('levels', levels, plain.length - at);
      const length = new DataView(plain.buffer, plain.byteOffset + at, 4).getUint32(0, true), from = at + 4, read = new Int32Array(levels);
      if (length > plain.length - from) throw new BadPage('levels', length, plain.length - from);
      readHybrid(plain, from, from + length, bitsOf(most), read);
      at = from + length;
      return read;
    };
    if (repeatedAt.length > 0) repetition = readLevels(repeatedAt.length);
    if (maxDefinition > 0) definition = readLevels(maxDefinition);
  }
  let there = levels;
  if (definition) {
    there = 0;
    for (const level of definition) {
      if (level === maxDefinition) there++;
      else if (level < 0 || level > maxDefinition) throw new BadPage('levels', level >>> 0, maxDefinition);
    }
  }
  if (repetition) for (const level of repetition) if (level < 0 || level > repeatedAt.length) throw new BadPage('levels', level >>> 0, repeatedAt.length);
  if (repeatedAt.length === 0 && sink.rows + levels > until) throw new BadPage('values', levels, until - sink.rows);
  sink.put(repetition, definition, decodeValues(plain, at, there, page.encoding, leaf, kind, words, dictionary), levels);
}
