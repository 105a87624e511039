import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { createArtefactStore } from '../workers/artefacts/artefacts.ts';
import { nativeHash } from '../workers/artefacts/hash.ts';
import { manifestPath, type Manifest } from './contracts/manifest.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[] };

/** All sites of one owner share an origin: the prefix, and Workbox's suffix (the scope), keep caches apart. */
setCacheNameDetails({ prefix: 'butaca' });
const baseUrl = self.registration.scope;
const store = createArtefactStore({ fetch: (url, init) => fetch(url, init), caches: self.caches, hash: nativeHash(self.crypto.subtle) });

// The shell: every navigation is answered by index.html, whatever the hash says. Data files are the catalogue worker's own business and never pass here.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/(?:data|models|icons)\//, /\.[a-z]{2,}$/i] }));
clientsClaim();

async function keepFirstScreen(): Promise<void> {
  const response = await fetch(baseUrl + manifestPath, { cache: 'no-cache' });
  const { artefacts } = (await response.json()) as Manifest;
  await Promise.all(artefacts.filter(({ needed }) => needed === 'first').map((artefact) => store.keep(baseUrl, artefact)));
}

async function dropOldArtefacts(): Promise<void> {
  const response = await matchPrecache(manifestPath);
  if (response) await store.prune(baseUrl, (await response.json()) as Manifest);
}

// Without room for the data the shell is still worth having; the catalogue worker then fetches what it needs.
self.addEventListener('install', (event) => event.waitUntil(keepFirstScreen().catch(() => undefined)));
self.addEventListener('activate', (event) => event.waitUntil(dropOldArtefacts()));
// A new version waits until the person says so: see src/client/update.ts.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
