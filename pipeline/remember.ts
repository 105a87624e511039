import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What a long step gave, kept in a folder, so that training that was broken off goes on where it was. A file that cannot be read is made anew.
 * @param key  everything that the result depends on, as JSON
 * @param onKept  called when the result was there already
 */
export async function remember<T>(folder: string, name: string, key: unknown, make: () => T | Promise<T>, onKept: () => void = () => undefined): Promise<T> {
  const file = join(folder, `${name}-${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16)}.v8`);
  try {
    const kept = deserialize(readFileSync(file)) as T;
    onKept();
    return kept;
  } catch {
    const made = await make();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.part`, serialize(made));
    renameSync(`${file}.part`, file); // never half a file
    return made;
  }
}
