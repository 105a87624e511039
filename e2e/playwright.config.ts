import { defineConfig } from 'playwright/test';
import { browserArguments, findBrowser } from '../tools/findBrowser.ts';

/** Ports of the two built sites: as a project page under /butaca/, and at the root of a host. */
const projectPage = 'http://127.0.0.1:4173/butaca/';
const rootPage = 'http://127.0.0.1:4174/';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Two cores: more browsers at once only slow each other down.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: projectPage,
    locale: 'en-GB',
    launchOptions: { executablePath: findBrowser(), args: browserArguments() },
  },
  webServer: [
    { command: 'npx vite preview --host 127.0.0.1 --port 4173 --strictPort', url: projectPage, reuseExistingServer: false, cwd: '..' },
    { command: 'npx vite preview --host 127.0.0.1 --port 4174 --strictPort --outDir dist-root', url: rootPage, reuseExistingServer: false, cwd: '..', env: { BUTACA_BASE: '/' } },
  ],
});
