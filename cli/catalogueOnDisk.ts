import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestPath, manifestSchemaVersion, type Artefact, type Manifest } from '../src/contracts/manifest.ts';
import type { Catalogue, PartName, TableName } from '../src/domain/catalogue/schema.ts';
import { decodePart, type ColumnArray } from '../workers/catalogue/decode.ts';

/** A file of the catalogue is missing or is not what the manifest says. */
export class CatalogueFileError extends Error {
  override readonly name = 'CatalogueFileError';
}

export interface CatalogueOnDisk {
  /**
   * The catalogue with at least these parts decoded; a column that no call has asked for is undefined.
   * Files are read, checked by length and hash, and decoded once.
   * @throws CatalogueFileError naming the file, what was found and what to do
   */
  withParts(parts: readonly PartName[]): Promise<Catalogue>;
  /**
   * The bytes of any file of the manifest, checked by length and hash, and where it lies.
   * @param advice  what to do when it is not there
   */
  artefact(name: string, advice?: string): Promise<{ readonly path: string; readonly bytes: ArrayBuffer }>;
  /** SHA-256 of a file as the manifest states it; '' where it lists no such file. */
  hashOf(name: string): string;
}

const remedy = 'Run `npm run data`, or name another folder with --data.';

/** @param folder  holds manifest.json and the files it lists */
export async function openCatalogue(folder: string): Promise<CatalogueOnDisk> {
  const artefacts = (await readManifest(folder)).artefacts;
  const tables: Record<TableName, { rows: number; [column: string]: unknown }> = { movies: { rows: 0 }, streaming: { rows: 0 }, ratings: { rows: 0 }, published: { rows: 0 } };
  const loaded = new Set<PartName>();
  return {
    async withParts(parts) {
      for (const part of parts) {
        if (loaded.has(part)) continue;
        const [table = '', name = ''] = part.split('/');
        const { columns, rows } = await readPart(folder, artefacts, table as TableName, name);
        Object.assign(tables[table as TableName], columns, { rows });
        loaded.add(part);
      }
      return { movies: { ...tables.movies }, streaming: { ...tables.streaming } } as unknown as Catalogue;
    },
    artefact: (name, advice) => readArtefact(folder, artefacts, name, advice),
    hashOf: (name) => artefacts.find((artefact) => artefact.name === name)?.sha256 ?? '',
  };
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestPath);
  const text = (await readBytes(path)).toString('utf8');
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    throw new CatalogueFileError(`${path} is not JSON. ${remedy}`);
  }
  if (manifest?.schemaVersion !== manifestSchemaVersion || !Array.isArray(manifest.artefacts)) {
    throw new CatalogueFileError(`${path} has schema version ${String(manifest?.schemaVersion)}, not ${manifestSchemaVersion}. ${remedy}`);
  }
  return manifest as Manifest;
}

async function readPart(folder: string, artefacts: readonly Artefact[], table: TableName, part: string): Promise<{ readonly columns: Record<string, ColumnArray>; readonly rows: number }> {
  const { path, bytes, rows } = await readArtefact(folder, artefacts, `${table}/${part}`);
  try {
    const columns = await decodePart(table, part, bytes, rows === undefined ? {} : { rows });
    return { columns, rows: Object.values(columns)[0]?.length ?? 0 };
  } catch (error) {
    throw new CatalogueFileError(`${path}: ${error instanceof Error ? error.message : String(error)}. ${remedy}`);
  }
}

async function readArtefact(folder: string, artefacts: readonly Artefact[], name: string, advice = remedy): Promise<{ readonly path: string; readonly bytes: ArrayBuffer; readonly rows: number | undefined }> {
  const artefact = artefacts.find((each) => each.name === name);
  if (!artefact) throw new CatalogueFileError(`${join(folder, manifestPath)} lists no ${name}. ${advice}`);
  const path = join(folder, artefact.path), bytes = await readBytes(path, advice);
  if (bytes.byteLength !== artefact.bytes) throw new CatalogueFileError(`${path} has ${bytes.byteLength} bytes, the manifest says ${artefact.bytes}. ${advice}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== artefact.sha256) throw new CatalogueFileError(`${path} is not the file of the manifest: its SHA-256 is ${sha256}, not ${artefact.sha256}. ${advice}`);
  return { path, bytes: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, rows: artefact.rows };
}

async function readBytes(path: string, advice = remedy): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new CatalogueFileError(`${path} ${code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? String(error)})`}. ${advice}`);
  }
}
