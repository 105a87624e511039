import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

/** Proportional memory of this browser's largest renderer process, the page's (Chromium keeps a spare one), MB; NaN where /proc does not tell. */
export async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const kilobytes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]);
    } catch { return NaN; }
  });
  return Math.max(...kilobytes) / 1024;
}
