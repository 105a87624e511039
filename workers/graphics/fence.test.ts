import { expect, test } from 'vitest';
import { waitForFence, type FenceContext } from './fence.ts';

function fake(statuses: (look: number) => number, options: { lostAt?: number; noFence?: boolean } = {}) {
  let looks = 0, deleted = 0;
  const gl: FenceContext = {
    SYNC_GPU_COMMANDS_COMPLETE: 1, ALREADY_SIGNALED: 2, CONDITION_SATISFIED: 3, WAIT_FAILED: 4,
    fenceSync: () => (options.noFence ? null : {}) as WebGLSync,
    clientWaitSync: () => statuses(++looks),
    deleteSync: () => { deleted++; },
    flush: () => undefined,
    isContextLost: () => options.lostAt !== undefined && looks >= options.lostAt,
  };
  return { gl, looks: () => looks, deleted: () => deleted };
}
const waiting = 0;

test('a fence is waited for over many turns and then deleted', async () => {
  const { gl, looks, deleted } = fake((look) => (look < 30 ? waiting : 3));
  await waitForFence(gl, 5000);
  expect(looks()).toBe(30);
  expect(deleted()).toBe(1);
});

test('a device that never answers ends the wait when patience does', async () => {
  const { gl, deleted } = fake(() => waiting);
  const began = performance.now();
  await expect(waitForFence(gl, 60)).rejects.toMatchObject({ name: 'EngineFailedError' });
  expect(performance.now() - began).toBeLessThan(1000);
  expect(deleted()).toBe(1);
});

test('progress elsewhere renews patience', async () => {
  const began = performance.now();
  const { gl } = fake(() => (performance.now() - began > 150 ? 2 : waiting));
  await waitForFence(gl, 60, () => performance.now() - 10);
  await expect(waitForFence(fake(() => waiting).gl, 60, () => began)).rejects.toMatchObject({ name: 'EngineFailedError' });
});

test('a context lost before, during or by a failed wait is said to be lost', async () => {
  for (const { gl } of [fake(() => waiting, { noFence: true }), fake(() => waiting, { lostAt: 3 }), fake(() => 4)]) {
    await expect(waitForFence(gl, 5000)).rejects.toMatchObject({ name: 'EngineLostError' });
  }
});
