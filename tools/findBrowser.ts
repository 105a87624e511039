import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chrome or Chromium: BUTACA_BROWSER, an installed one, Debian's `chromium` (installed where that is allowed), Playwright's own.
 * @throws Error saying what to do when there is none
 */
export function findBrowser(): string {
  const named = process.env['BUTACA_BROWSER'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`BUTACA_BROWSER is "${named}", which is no executable file. Set it to the path of Chrome or Chromium.`);
  }
  const installed = onPath(names) ?? places.find(isExecutable);
  if (installed) return installed;
  if (installDebian('chromium')) {
    const fresh = onPath(['chromium']);
    if (fresh) return fresh;
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new Error(
    'No browser found for the browser tests. Do one of these: install Chrome or Chromium (Debian: `apt-get install chromium`), ' +
      'run `npx playwright install chromium`, or set BUTACA_BROWSER to the path of one.',
  );
}

/** Arguments that this machine needs: Chromium's sandbox refuses to run as root. */
export function browserArguments(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/** Path of Firefox, or null: the journey in it is skipped by name where there is none. */
export function findFirefox(): string | null {
  return process.env['BUTACA_FIREFOX'] ?? onPath(['firefox-esr', 'firefox']) ?? null;
}

function onPath(candidates: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return candidates.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs a Debian package where apt and the rights for it exist; false otherwise. */
function installDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) return false;
  try {
    console.error(`No browser found: installing Debian's ${name} …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore', env: environment });
    return true;
  } catch {
    return false;
  }
}
