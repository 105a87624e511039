import { proxy, wrap } from 'comlink';
import type { EngineLab } from './lab.worker.ts';

/** A page that is no part of the published site: it runs engines in a worker, as the site does. */
export interface LabPage {
  readonly lab: ReturnType<typeof wrap<EngineLab>>;
  /** Passes a function to the worker. */
  readonly proxy: typeof proxy;
  terminate(): void;
}

// eslint-disable-next-line no-restricted-syntax -- src/client starts the site's workers; this one is the tests' own
const worker = new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' });
const page: LabPage = { lab: wrap<EngineLab>(worker), proxy, terminate: () => worker.terminate() };
Object.assign(globalThis, { engineLab: page });
