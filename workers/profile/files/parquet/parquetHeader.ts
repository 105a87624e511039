import { parquetMetadata, parquetSchema, type FileMetaData, type SchemaElement, type SchemaTree } from 'hyparquet';
import type { Bytes } from '../../../../src/contracts/sentimentBatch.ts';
import type { FileLimits } from '../fileLimits.ts';
import { Refused } from '../refused.ts';
import { checkThrift } from './checkThrift.ts';
import { codecs, type Codec } from './inflatePage.ts';

/** A physical column: one of the file's, or a part of a nested one. */
export interface ParquetLeaf {
  /** Dotted; without the names that lists and maps need inside. */
  readonly name: string;
  readonly element: SchemaElement;
  readonly maxDefinition: number;
  /** Definition level at each repeated node of its path, outermost first: as many as its repetition level can be. */
  readonly repeatedAt: readonly number[];
  /** Whether a node above it is of a type of its own (a variant), which its parts do not say. */
  readonly isOpaque: boolean;
}
export interface ParquetChunk {
  readonly from: number;
  readonly to: number;
  readonly codec: Codec;
  readonly values: number;
}
export interface ParquetGroup {
  readonly rows: number;
  /** One a leaf. */
  readonly chunks: readonly ParquetChunk[];
}
export interface ParquetHeader {
  readonly rows: number;
  readonly leaves: readonly ParquetLeaf[];
  readonly groups: readonly ParquetGroup[];
}

const deepestSchema = 64;
const magic = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/**
 * Reads the footer of a Parquet file and believes none of it: every count and place is checked against the file and the limits before a page is looked at.
 * @throws Refused as `notParquet`, `encrypted`, `badHeader` (with the `problem`, and what was `declared` against what is there), `codec`, `tooLarge`, `tooManyCells` or `noRows`
 */
export async function parquetHeader(file: Bytes, limits: FileLimits): Promise<ParquetHeader> {
  const bytesOf = async (from: number, to: number): Promise<Uint8Array> => new Uint8Array(await file.slice(from, to).arrayBuffer());
  const head = magic(await bytesOf(0, 4), 0);
  if (head === 'PARE') throw new Refused('encrypted');
  if (head !== 'PAR1') throw new Refused('notParquet');
  if (file.size < 12) throw new Refused('badHeader', { problem: 'size', declared: 12, bytes: file.size });
  const tail = await bytesOf(file.size - 8, file.size);
  if (magic(tail, 4) === 'PARE') throw new Refused('encrypted');
  if (magic(tail, 4) !== 'PAR1') throw new Refused('badHeader', { problem: 'end', declared: file.size, bytes: file.size });
  const footerBytes = new DataView(tail.buffer).getUint32(0, true), footerAt = file.size - 8 - footerBytes;
  if (footerAt < 4) throw new Refused('badHeader', { problem: 'footer', declared: footerBytes, bytes: file.size - 12 });
  if (footerBytes > limits.footerBytes) throw new Refused('tooLarge', { bytes: footerBytes, limit: limits.footerBytes });
  const footer = await bytesOf(footerAt, file.size);
  if (checkThrift(footer, 0, footerBytes) < 0) throw new Refused('badHeader', { problem: 'footer', declared: footerBytes, bytes: footerBytes });
  return checkMetadata(attempt(() => parquetMetadata(footer, { geoparquet: false })), footerAt, limits);
}

/** hyparquet reads fields of the wrong type as it finds them and stumbles over them later. */
function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('badHeader', { problem: 'footer', declared: 0, bytes: 0 });
  }
}

function checkMetadata(metadata: FileMetaData, footerAt: number, limits: FileLimits): ParquetHeader {
  const bad = (problem: string, declared: number, bytes: number): Refused => new Refused('badHeader', { problem, declared, bytes });
  if (!attempt(() => isTree(metadata.schema))) throw bad('schema', metadata.schema.length, metadata.schema.length);
  const rows = countOf(metadata.num_rows), leaves = attempt(() => leavesOf(parquetSchema(metadata)));
  if (!(rows >= 0)) throw bad('rows', Number(metadata.num_rows) || -1, footerAt);
  if (leaves.length > limits.columns) throw new Refused('tooManyCells', { columns: leaves.length, limit: limits.columns });
  if (rows * leaves.length > limits.cells) throw new Refused('tooManyCells', { cells: rows * leaves.length, limit: limits.cells });
  if (rows === 0 || leaves.length === 0) throw new Refused('noRows');
  let inGroups = 0, inflated = 0, inAll = 0;
  const groups = attempt(() => metadata.row_groups.map((group): ParquetGroup => {
    const groupRows = countOf(group.num_rows);
    if (!(groupRows >= 0)) throw bad('rows', Number(group.num_rows) || -1, footerAt);
    inGroups += groupRows;
    if (group.columns.length !== leaves.length) throw bad('columns', group.columns.length, leaves.length);
    const chunks = group.columns.map((column, at): ParquetChunk => {
      const leaf = leaves[at] as ParquetLeaf, meta = column.meta_data;
      if (column.crypto_metadata !== undefined || column.encrypted_column_metadata !== undefined) throw new Refused('encrypted');
      if (!meta || column.file_path || meta.type !== leaf.element.type) throw bad('columns', at + 1, leaves.length);
      if (!codecs.includes(meta.codec as Codec)) throw new Refused('codec', { codec: String(meta.codec ?? '?'), column: leaf.name });
      const data = countOf(meta.data_page_offset), dictionary = meta.dictionary_page_offset === undefined ? 0 : countOf(meta.dictionary_page_offset);
      const from = dictionary > 0 && dictionary < data ? dictionary : data, bytes = countOf(meta.total_compressed_size), to = from + bytes, values = countOf(meta.num_values);
      if (!(from >= 4 && to <= footerAt && bytes >= 0)) throw bad('place', Number.isNaN(to) ? -1 : to, footerAt);
      if (bytes > limits.chunkBytes) throw new Refused('tooLarge', { column: leaf.name, bytes, limit: limits.chunkBytes });
      inflated += countOf(meta.total_uncompressed_size);
      if (!(leaf.repeatedAt.length === 0 ? values === groupRows : values >= groupRows)) throw bad('values', Number.isNaN(values) ? -1 : values, groupRows);
      inAll += values;
      if (inAll > limits.cells) throw new Refused('tooManyCells', { cells: inAll, limit: limits.cells });
      return { from, to, codec: meta.codec as Codec, values };
    });
    return { rows: groupRows, chunks };
  }));
  if (inGroups !== rows) throw bad('rows', rows, inGroups);
  if (!(inflated <= limits.inflatedBytes)) throw new Refused('tooLarge', { bytes: Number.isNaN(inflated) ? -1 : inflated, limit: limits.inflatedBytes });
  return { rows, leaves, groups };
}

/** Whether the elements, each said to have so many children, make one tree that is not too deep: hyparquet follows it by recursion. */
function isTree(schema: readonly SchemaElement[]): boolean {
  const open: number[] = [];
  for (const [at, { num_children: children = 0, name }] of schema.entries()) {
    if (typeof name !== 'string' || !Number.isInteger(children) || children < 0 || (at > 0 && open.length === 0)) return false;
    if (open.length > 0) open.push((open.pop() as number) - 1);
    if (children > 0) open.push(children);
    if (open.length > deepestSchema) return false;
    while (open.at(-1) === 0) open.pop();
  }
  return schema.length > 0 && open.length === 0;
}

/** NaN of what is no whole number from 0 to 2⁵³. */
function countOf(value: unknown): number {
  const count = typeof value === 'bigint' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isSafeInteger(count) && count >= 0 ? count : NaN;
}

function leavesOf(root: SchemaTree): ParquetLeaf[] {
  const leaves: ParquetLeaf[] = [];
  const visit = (node: SchemaTree, parent: SchemaTree | null, names: readonly string[], definition: number, repeatedAt: readonly number[], isOpaque: boolean): void => {
    const { element } = node;
    const level = definition + (element.repetition_type === 'REQUIRED' ? 0 : 1), repeated = element.repetition_type === 'REPEATED' ? [...repeatedAt, level] : repeatedAt;
    const path = isInner(node, parent) ? names : [...names, element.name], opaque = isOpaque || element.logical_type?.type === 'VARIANT';
    if (node.children.length === 0) {
      if (!element.type) return; // a group without anything in it
      leaves.push({ name: path.join('.'), element, maxDefinition: level, repeatedAt: repeated, isOpaque: opaque });
      return;
    }
    // The one child of a list's entries is the item, not a part of it.
    const isListEntry = parent !== null && isList(parent) && element.repetition_type === 'REPEATED' && node.children.length === 1;
    for (const child of node.children) visit(child, isListEntry ? null : node, path, level, repeated, opaque);
  };
  for (const child of root.children) visit(child, root, [], 0, [], false);
  return leaves;
}
const isList = ({ element }: SchemaTree): boolean => element.converted_type === 'LIST' || element.logical_type?.type === 'LIST';
const isMap = ({ element }: SchemaTree): boolean => element.converted_type === 'MAP' || element.converted_type === 'MAP_KEY_VALUE' || element.logical_type?.type === 'MAP';
/** Whether a node's name is one that the format asks for. */
function isInner({ element }: SchemaTree, parent: SchemaTree | null): boolean {
  return parent === null || ((isList(parent) || isMap(parent)) && element.repetition_type === 'REPEATED');
}
