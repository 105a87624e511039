import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../bench/serveSite.ts';
import type { Manifest } from '../src/contracts/manifest.ts';

/** A copy of the built site on a host of its own, where a newer version can be published while pages are open. */
export interface PublishedSite {
  /** Ends with `/`. */
  readonly url: string;
  /** Publishes a version whose page says `data-version` and whose named artefacts have other file names; the old files are gone, as after a deploy. */
  publish(version: string, renamed: readonly string[]): void;
  /** Path of an artefact in the version published last. */
  pathOf(name: string): string;
  close(): Promise<void>;
}

export async function publishSite(): Promise<PublishedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'butaca-site-'));
  cpSync('dist', folder, { recursive: true });
  const site = await serveSite(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const manifest = () => JSON.parse(read('manifest.json')) as Manifest;

  /** Writes a file of the shell and its new fingerprint into the list that the service worker keeps by. */
  function replace(file: string, content: string): void {
    writeFileSync(join(folder, file), content);
    const revision = createHash('md5').update(content).digest('hex');
    const worker = read('sw.js'), entry = new RegExp(`"revision":"[0-9a-f]+","url":"${file.replace('.', '\\.')}"`);
    if (!entry.test(worker)) throw new Error(`sw.js lists no ${file}`);
    writeFileSync(join(folder, 'sw.js'), worker.replace(entry, `"revision":"${revision}","url":"${file}"`));
  }

  return {
    url: site.url,
    publish(version, renamed) {
      const { artefacts, ...rest } = manifest();
      const moved = artefacts.map((artefact) => {
        if (!renamed.includes(artefact.name)) return artefact;
        const path = artefact.path.replace(/\.[0-9a-f]{8}\./, `.${version.padStart(8, '0')}.`);
        renameSync(join(folder, artefact.path), join(folder, path));
        return { ...artefact, path };
      });
      replace('manifest.json', JSON.stringify({ ...rest, artefacts: moved }));
      replace('index.html', read('index.html').replace(/<html([^>]*?)(?: data-version="\w+")?>/, `<html$1 data-version="${version}">`));
    },
    pathOf: (name) => manifest().artefacts.find((artefact) => artefact.name === name)?.path ?? '',
    async close() {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
