import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { memoryPersonal } from '../../client/personal/memoryPersonal.fixture.ts';
import { personal, providePersonal } from '../shell/personal.ts';
import { showStep } from './showStep.ts';

test('what was done is told with a way back that takes back just that', async () => {
  providePersonal(memoryPersonal());
  await personal().want('949', true);
  const step = await personal().want('949', false);
  await personal().rate('862', 5);
  await showStep(step, 'Heat');
  await tick();
  expect(screen.getByRole('status').textContent).toBe('Heat was taken off your watchlist');
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('Taken back: Heat was taken off your watchlist'));
  const { notes } = personal().state.get();
  expect([notes.get('949')?.wantedAt === null, notes.get('862')?.stars]).toEqual([false, 5]);
});
