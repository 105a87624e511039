import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import Overlays from './Overlays.svelte';
import { showOverlay } from './overlays.svelte.ts';

test('what was typed into the palette stays while strings of other screens arrive', async () => {
  render(Overlays);
  showOverlay('palette');
  const field = await screen.findByRole<HTMLInputElement>('combobox', { hidden: true }, { timeout: 5000 });
  await fireEvent.input(field, { target: { value: 'd' } });
  await ensureMessages('map');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(field.isConnected).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('combobox', { hidden: true }).value).toBe('d');
});
