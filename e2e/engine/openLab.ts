import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { serveSite } from '../../bench/serveSite.ts';
import { browserArguments, findBrowser } from '../../tools/findBrowser.ts';

export interface LabSite {
  readonly url: string;
  /** Where it was built. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Builds the laboratory as the site is built, into a folder of its own, and serves it. */
export async function buildLab(): Promise<LabSite> {
  const folder = await mkdtemp(join(tmpdir(), 'butaca-engines-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    resolve: { alias: { vitest: fileURLToPath(new URL('./standInRunner.ts', import.meta.url)) } },
    build: { outDir: folder, emptyOutDir: true, target: ['chrome109', 'firefox115', 'safari16.4'], rollupOptions: { input: fileURLToPath(new URL('./lab.html', import.meta.url)) } },
  });
  const site = await serveSite(folder, '/');
  return {
    url: `${site.url}lab.html`,
    folder,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** WebGL computed by the CPU: what a machine without a GPU can test. */
export const softwareGl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** No WebGL of any kind. */
export const noGl = ['--disable-gpu', '--disable-software-rasterizer'];

export function launch(flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserArguments(), ...flags] });
}

/** Opens the laboratory in a page of its own. */
export async function openLab(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'engineLab' in globalThis);
  return page;
}
