import { expect, test } from 'vitest';
import type { Manifest } from '../contracts/manifest.ts';
import type { SentimentApi } from '../contracts/sentiment.ts';
import type { SentimentBatchApi } from '../contracts/sentimentBatch.ts';
import { createBatch } from '../../workers/sentiment/batch/batch.ts';
import { FakeWorker } from './fakeWorker.fixture.ts';
import { createSentimentBatchClient } from './sentimentBatchClient.ts';

const verdict = { kind: 'verdict', label: 'positive', probability: 0.75, logit: 1 } as const;

function client() {
  const workers: FakeWorker<SentimentApi & SentimentBatchApi>[] = [], loaded: string[] = [];
  const made = createSentimentBatchClient({
    baseUrl: 'https://here/', manifest: () => Promise.resolve({} as Manifest), heartbeatMs: 10, patience: { withLock: 3, withoutLock: 3 },
    spawn() {
      const worker = new FakeWorker<SentimentApi & SentimentBatchApi>({
        ...createBatch((texts) => Promise.resolve(texts.map(() => verdict))),
        open: () => Promise.resolve(),
        load: (model) => { loaded.push(model); return Promise.resolve({ engine: 'cpu', renderer: null, modelBytes: 1 }); },
      });
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { made, workers, loaded };
}
const columns = { text: 0, label: null, stars: null, outOf: 5 } as const;

// A File cannot cross Node's channel, so these hold what needs none of its bytes; the journeys in the browser hold the rest.
test('nothing is started before it is asked, and what the worker refuses is told by name', async () => {
  const { made, workers } = client();
  expect(workers).toHaveLength(0);
  await expect(made.view({ order: 'file' })).rejects.toMatchObject({ name: 'NoFileError' });
  expect(workers).toHaveLength(1);
});

test('closing ends the worker; a further question starts another', async () => {
  const { made, workers } = client();
  await made.cancel();
  made.close();
  expect(workers[0]?.isAlive).toBe(false);
  await made.cancel();
  expect(workers).toHaveLength(2);
});

test('closing while a question waits lets it be answered, then ends the worker', async () => {
  const { made, workers } = client();
  const asked = made.cancel();
  made.close();
  await asked;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(workers[0]?.isAlive).toBe(false);
});

test('a run loads its model first', async () => {
  const { made, loaded } = client();
  await expect(made.run(columns, 'twoLayer', () => undefined)).rejects.toMatchObject({ name: 'NoFileError' });
  expect(loaded).toEqual(['twoLayer']);
});
