import { expect, test, vi } from 'vitest';
import { memoryPersonal } from './memoryPersonal.fixture.ts';

test('a rating shows at once and is undone and redone', async () => {
  const client = memoryPersonal();
  await vi.waitFor(() => expect(client.state.get().status).toBe('ready'));
  const kept = client.rate('949', 4.5);
  await Promise.resolve();
  expect(client.state.get().notes.get('949')?.stars).toBe(4.5);
  expect((await kept)?.kind).toBe('rated');
  await client.undo();
  expect(client.state.get().notes.size).toBe(0);
  await client.redo();
  expect(client.state.get().notes.get('949')?.stars).toBe(4.5);
});

test('everything comes back from a file after a wipe', async () => {
  const client = memoryPersonal();
  await client.rate('949', 4.5);
  await client.want('862', true);
  await client.createProfile('Ana');
  await client.dismiss('ns2186', true);
  const file = await client.exportAll();
  const { notes, profiles, settings, sizes } = client.state.get();
  await client.wipe();
  expect(client.state.get().notes.size).toBe(0);
  const reading = await client.readBackup(file);
  expect(reading.kind).toBe('readable');
  if (reading.kind === 'readable') await client.restore(reading.backup, 'replace');
  expect(client.state.get()).toMatchObject({ notes, profiles, settings, sizes });
});
