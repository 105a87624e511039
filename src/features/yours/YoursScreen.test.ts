import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { memoryPersonal } from '../../client/personal/memoryPersonal.fixture.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { cardOf, fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { personal, providePersonal } from '../shell/personal.ts';
import YoursScreen from './YoursScreen.svelte';

beforeAll(async () => {
  await Promise.all([ensureMessages('yours'), ensureMessages('personal'), ensureMessages('forYou')]);
});
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) { this.open = true; };
  providePersonal(memoryPersonal());
  provideCatalogue(fakeCatalogue({ find: (ids) => Promise.resolve(ids.map((id) => cardOf({ id, title: `Film ${id}` }))) }));
});
const panel = async (name: string) => within(await screen.findByRole('region', { name }));

test('what was said is counted, told step by step and taken back', async () => {
  await personal().rate('1', 4);
  await personal().want('2', true);
  render(YoursScreen, { params: {} });
  const counts = (await panel('What is here')).getAllByRole('listitem').map((item) => item.textContent.trim());
  expect(counts).toEqual(['1 title rated', '1 title seen, rated or not', '1 title on the watchlist']);
  const recent = await panel('Last changes');
  await fireEvent.click(await recent.findByRole('button', { name: 'Undo: Film 2 is on your watchlist' }));
  await vi.waitFor(() => expect(personal().state.get().notes.has('2')).toBe(false));
  expect(await recent.findByText('Taken back: Film 2 is on your watchlist')).toBeTruthy();
});

test('a file is looked into before anything happens, and restored as asked', async () => {
  await personal().rate('1', 4);
  const file = await personal().exportAll();
  await personal().rate('2', 2);
  const { container } = render(YoursScreen, { params: {} });
  const restoring = await panel('Restore a backup file');
  const input = container.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([file], 'mine.json')] });
  await fireEvent.change(input);
  expect(await restoring.findByText('0 added, 0 changed, 1 the same already, 1 removed.')).toBeTruthy();
  expect(personal().state.get().notes.size).toBe(2);
  await fireEvent.click(restoring.getByRole('radio', { name: /^Replace all/ }));
  await fireEvent.click(restoring.getByRole('button', { name: 'Restore' }));
  await vi.waitFor(() => expect([...personal().state.get().notes.keys()]).toEqual(['1']));
});

test('a file that is none of ours is refused with the place, in Spanish too', async () => {
  const { container } = render(YoursScreen, { params: {} });
  await screen.findByRole('region', { name: 'Restore a backup file' });
  const input = container.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['{"a": tru}'], 'x.json')] });
  await fireEvent.change(input);
  expect(await screen.findByText(/At line 1, column 7: found "tru\}", expected a value\. Nothing was changed\./)).toBeTruthy();
  await setLanguage('es');
  expect(screen.getByText(/En línea 1, columna 7: hay "tru\}", se esperaba un valor\. No se ha cambiado nada\./)).toBeTruthy();
  await setLanguage('en');
});

test('a profile is added, used, renamed and deleted, and comes back', async () => {
  render(YoursScreen, { params: {} });
  const profiles = await panel('Profiles');
  await fireEvent.input(profiles.getByRole('textbox', { name: 'Name of the new profile' }), { target: { value: 'Ana' } });
  await fireEvent.click(profiles.getByRole('button', { name: 'Add a profile' }));
  expect((await profiles.findByRole<HTMLInputElement>('radio', { name: /^Ana/ })).checked).toBe(true);
  await fireEvent.click(profiles.getByRole('button', { name: 'Rename Ana' }));
  await fireEvent.input(profiles.getByRole('textbox', { name: 'New name for Ana' }), { target: { value: 'Ana María' } });
  await fireEvent.click(profiles.getByRole('button', { name: 'Save' }));
  await fireEvent.click(await profiles.findByRole('button', { name: 'Delete Ana María' }));
  await vi.waitFor(() => expect(profiles.queryByRole('radio', { name: /^Ana/ })).toBeNull());
  await personal().undo();
  expect(await profiles.findByRole('radio', { name: /^Ana María/ })).toBeTruthy();
});

test('everything is deleted only after a question', async () => {
  await personal().rate('1', 4);
  render(YoursScreen, { params: {} });
  await fireEvent.click((await panel('Delete everything')).getByRole('button', { name: 'Delete everything…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('1 title in 1 profile will be deleted.')).toBeTruthy();
  expect(personal().state.get().notes.size).toBe(1);
  await fireEvent.click(dialog.getByRole('button', { name: 'Delete everything' }));
  await vi.waitFor(() => expect(personal().state.get().notes.size).toBe(0));
  const snapshots = await panel('Snapshots');
  await fireEvent.click(await snapshots.findByRole('button', { name: /^Go back to/ }));
  await fireEvent.click(snapshots.getByRole('button', { name: 'Yes, go back' }));
  await vi.waitFor(() => expect(personal().state.get().notes.size).toBe(1));
});
