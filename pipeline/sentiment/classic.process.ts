import { createProgress } from '../progress.ts';
import type { ClassicMessage } from './classicApart.ts';
import { trainClassicModels } from './classicModels.ts';
import { readReviews } from './readReviews.ts';

const [raw = '', cacheFolder = ''] = process.argv.slice(2), send = (message: ClassicMessage, then?: () => void): void => { process.send?.(message, undefined, undefined, then); };
const models = trainClassicModels(readReviews(raw), createProgress({ write: (text) => { send({ kind: 'line', text }); } }, () => performance.now()), cacheFolder);
send({ kind: 'done', models }, () => { process.disconnect(); });
