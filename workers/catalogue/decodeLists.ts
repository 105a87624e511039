import type { ColumnChunk, Compressors, FileMetaData, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getSchemaPath } from 'hyparquet/src/schema.js';

type Lists = (readonly string[] | null)[];
type Decoder = Parameters<typeof readDataPage>[2];

/**
 * A column of texts in lists (three-level LIST, element required), one list a row, null where missing.
 * The reader's own assembly serves any nesting and makes three arrays a row; this knows the one shape there is, and shares lists of one known text:
 * all genres in a third of the time.
 */
export function decodeLists(name: string, isNullable: boolean, metadata: FileMetaData, bytes: ArrayBuffer, compressors: Compressors): Lists {
  const rows: Lists = [];
  for (const group of metadata.row_groups) {
    const chunk = group.columns.find((candidate) => candidate.meta_data?.path_in_schema[0] === name);
    if (chunk) readChunk(chunk, isNullable, metadata, bytes, compressors, rows);
  }
  return rows;
}

function readChunk({ meta_data: chunk }: ColumnChunk, isNullable: boolean, metadata: FileMetaData, bytes: ArrayBuffer, compressors: Compressors, rows: Lists): void {
  if (!chunk) return;
  const schemaPath = getSchemaPath(metadata.schema, chunk.path_in_schema);
  const element = schemaPath.at(-1)?.element;
  if (!element || chunk.path_in_schema.length !== 3 || element.repetition_type !== 'REQUIRED') throw new Error('not a list of required texts');
  const decoder: Decoder = { pathInSchema: chunk.path_in_schema, type: chunk.type, element, schemaPath, codec: chunk.codec, compressors, parsers: DEFAULT_PARSERS };
  const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
  const reader = { view: new DataView(bytes, start, Number(chunk.total_compressed_size)), offset: 0 };
  let dictionary: readonly string[] = [], alone: readonly (readonly string[])[] = [];
  while (reader.offset < reader.view.byteLength - 1) {
    const header = parquetHeader(reader);
    const page = new Uint8Array(bytes, start + reader.offset, header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    if (header.type === 'DICTIONARY_PAGE') {
      const plain = decompressPage(page, header.uncompressed_page_size, chunk.codec, compressors);
      const values = readPlain({ view: new DataView(plain.buffer, plain.byteOffset, plain.byteLength), offset: 0 }, chunk.type, header.dictionary_page_header?.num_values ?? 0, element.type_length);
      dictionary = convert(values, decoder) as string[];
      alone = dictionary.map((text) => [text]);
      continue;
    }
    const { definitionLevels = [], repetitionLevels, dataPage } = pageOf(header, page, decoder);
    const isCoded = (header.data_page_header_v2 ?? header.data_page_header)?.encoding.endsWith('_DICTIONARY') ?? false;
    const texts = isCoded ? null : (convert(dataPage, decoder) as string[]);
    assemble(definitionLevels, repetitionLevels, isNullable ? 2 : 1, dataPage as ArrayLike<number>, texts, dictionary, alone, rows);
  }
}

function pageOf(header: PageHeader, page: Uint8Array, decoder: Decoder): { definitionLevels?: number[] | undefined; repetitionLevels: number[]; dataPage: ReturnType<typeof readDataPage>['dataPage'] } {
  if (header.data_page_header_v2) return readDataPageV2(page, header, decoder);
  if (!header.data_page_header) throw new Error(`unsupported page type ${header.type}`);
  return readDataPage(decompressPage(page, header.uncompressed_page_size, decoder.codec, decoder.compressors), header.data_page_header, decoder);
}

/** @param full  definition level of a value; one below it is an empty list, two below a missing one */
function assemble(
  definitions: readonly number[], repetitions: readonly number[], full: number, codes: ArrayLike<number>, texts: readonly string[] | null,
  dictionary: readonly string[], alone: readonly (readonly string[])[], rows: Lists,
): void {
  let value = 0;
  const hasLevels = definitions.length > 0; // none: every list has values only
  for (let i = 0; i < repetitions.length; ) {
    const level = hasLevels ? (definitions[i] as number) : full;
    let end = i + 1;
    while (repetitions[end] === 1) end++;
    const continues = repetitions[i] === 1; // a row that the page before began
    if (level < full) rows.push(level === full - 1 ? [] : null);
    else if (end === i + 1 && !continues && !texts) rows.push(alone[codes[value++] as number] as readonly string[]);
    else {
      const list: string[] = continues ? [...(rows.pop() ?? [])] : [];
      for (; i < end; i++, value++) list.push(texts ? (texts[value] as string) : (dictionary[codes[value] as number] as string));
      rows.push(list);
    }
    i = end;
  }
}
