import { expect, test as base, type BrowserContext, type Page } from 'playwright/test';
import type {} from '../src/client/console.ts'; // declares globalThis.butaca

/** Every journey runs under the same watch: no request leaves the site's own origin or carries anything, no page throws. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const rootOrigin = new URL(rootSite).origin;
      const strangers: string[] = [];
      const carriers: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== origin && url.origin !== rootOrigin) strangers.push(request.url());
        if (!['GET', 'HEAD'].includes(request.method()) || request.postData() !== null) carriers.push(`${request.method()} ${request.url()}`);
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      await use(undefined);
      expect(strangers, 'requests to other origins').toEqual([]);
      expect(carriers, 'requests that carry something').toEqual([]);
      expect(errors, 'errors thrown in pages').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** The same site built for the root of a host. */
export const rootSite = 'http://127.0.0.1:4174/';

/** Opens a place of the site (`#/title/949`) and waits until the catalogue can answer. */
export async function open(page: Page, hash = '#/'): Promise<void> {
  await page.goto(`./${hash}`);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.butaca?.catalogue.status.get().summary !== null && globalThis.butaca?.catalogue.status.get().state === 'ready');
}

/** Waits until a service worker answers for the page and everything of the manifest is kept on the device. */
export async function keepEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const files = await globalThis.butaca!.catalogue.kept();
    await globalThis.butaca!.catalogue.keep(files.map(({ name }) => name));
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Cuts the network for good: also for the service worker and the page's workers, which Playwright's own switch leaves alone in places. */
export async function unplug(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}
