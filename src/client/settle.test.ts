import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { settle } from './settle.ts';

const never = new Promise<never>(() => undefined);

test('the job’s own result and error come through', async () => {
  expect(await settle(Promise.resolve(7), new AbortController().signal, undefined)).toBe(7);
  await expect(settle(Promise.reject(new Error('bad')), new AbortController().signal)).rejects.toThrow('bad');
});

test.each([0, 1])('an abort of any signal rejects with its reason although the job never ends', async (which) => {
  const controllers = [new AbortController(), new AbortController()];
  const waiting = settle(never, ...controllers.map(({ signal }) => signal));
  controllers[which]!.abort(new Error('no longer wanted'));
  await expect(waiting).rejects.toThrow('no longer wanted');
});

test('a signal aborted before the call rejects at once, whatever the job says', async () => {
  await expect(settle(Promise.resolve(1), undefined, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
});

test('answers are forgotten though the signals live on', async () => {
  setFlagsFromString('--expose_gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const death = new AbortController();
  const answers: WeakRef<object>[] = [];
  const ask = async () => {
    const answer = { titles: new Array<number>(1000) };
    answers.push(new WeakRef(answer));
    await settle(Promise.resolve(answer), death.signal);
  };
  for (let turn = 0; turn < 50; turn++) await ask();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collectGarbage();
  expect(answers.filter((answer) => answer.deref() !== undefined).length).toBeLessThan(5); // the last one may still be in a register
  expect(death.signal.aborted).toBe(false);
});
