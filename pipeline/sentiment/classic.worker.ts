import { parentPort, workerData } from 'node:worker_threads';
import { createProgress } from '../progress.ts';
import { trainClassicModels } from './classicModels.ts';
import type { ClassicMessage, ClassicOrder } from './classicThread.ts';
import { readReviews } from './readReviews.ts';

const { raw, cacheFolder } = workerData as ClassicOrder, send = (message: ClassicMessage): void => { parentPort?.postMessage(message); };
send({ kind: 'done', models: trainClassicModels(readReviews(raw), createProgress({ write: (text) => { send({ kind: 'line', text }); } }, () => performance.now()), cacheFolder) });
