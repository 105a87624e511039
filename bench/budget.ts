import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of gzip that the first screen may take: all JavaScript it loads, search worker included, and the part before the worker. */
export const budget = { initialJs: 120_000, entryJs: 60_000 } as const;

export interface Sizes {
  /** What index.html names, and what those files import before they run. */
  readonly entryJs: number;
  readonly workerJs: number;
  readonly initialJs: number;
  readonly css: number;
  readonly html: number;
}

/** Gzipped bytes of a built site's first screen. Throws when `dist` holds none. */
export function sizesOf(dist: string): Sizes {
  const index = join(dist, 'index.html');
  if (!existsSync(index)) throw new Error(`${index} is missing: run npm run build`);
  const html = readFileSync(index, 'utf8');
  const assets = readdirSync(join(dist, 'assets'));
  const size = (name: string) => gzipSync(readFileSync(join(dist, 'assets', name)), { level: 9 }).length;
  const sum = (names: Iterable<string>) => [...names].reduce((bytes, name) => bytes + size(name), 0);
  const named = [...html.matchAll(/assets\/([^"']+)/g)].map((match) => match[1] ?? '');
  const entry = new Set<string>();
  const follow = (name: string): void => {
    if (entry.has(name)) return;
    entry.add(name);
    const code = readFileSync(join(dist, 'assets', name), 'utf8');
    // Static imports only: `import(` loads later.
    for (const match of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^"'`();]*?from)?\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) follow(match[1] ?? '');
  };
  named.filter((name) => name.endsWith('.js')).forEach(follow);
  const workerJs = sum(assets.filter((name) => /^catalogue\.worker-.*\.js$/.test(name)));
  const entryJs = sum(entry);
  return { entryJs, workerJs, initialJs: entryJs + workerJs, css: sum(named.filter((name) => name.endsWith('.css'))), html: gzipSync(html).length };
}

/** Sentences about every budget that is exceeded; empty when all is well. */
export function overBudget(sizes: Sizes): string[] {
  return (['initialJs', 'entryJs'] as const).flatMap((name) => (sizes[name] > budget[name] ? [`${name} is ${sizes[name]} bytes gzipped, the budget is ${budget[name]}`] : []));
}
