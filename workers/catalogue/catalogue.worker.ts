import { expose } from 'comlink';
import { createCatalogue } from './catalogue.ts';

expose(createCatalogue({ fetch: (url, init) => fetch(url, init), caches: globalThis.caches, locks: navigator.locks, digest: globalThis.crypto?.subtle }));
