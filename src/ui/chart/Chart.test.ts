import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import Chart from './Chart.svelte';
import type { PointsSpec } from './chartSpec.ts';

const drawing = vi.hoisted(() => ({ drawn: [] as unknown[], redrawn: [] as unknown[], shown: [] as unknown[], destroyed: 0 }));
vi.mock('./drawChart.ts', () => ({
  drawChart: (_: unknown, spec: unknown) => {
    drawing.drawn.push(spec);
    return { redraw: (next: unknown) => { drawing.redrawn.push(next); }, show: (stop: unknown) => { drawing.shown.push(stop); }, png: () => Promise.resolve(new Blob()), destroy: () => { drawing.destroyed++; } };
  },
}));

const spec: PointsSpec = { kind: 'bar', summary: 'Films by month: 2 values.', xLabel: 'Month', yLabel: 'Films', formatY: (value) => `${value} films`, points: [{ label: 'January', y: 3 }, { label: 'February', y: 5 }] };
beforeEach(() => Object.assign(drawing, { drawn: [], redrawn: [], shown: [], destroyed: 0 }));

test('the picture has its sentence for who cannot see it, and its figures behind it', async () => {
  render(Chart, { spec, name: 'months', title: 'Films by month' });
  expect(screen.getByRole('img', { name: 'Films by month: 2 values.' })).toBeTruthy();
  const details = screen.getByText('Show the figures').closest('details');
  if (!details) throw new Error('no figures');
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  expect((await screen.findAllByRole('rowheader')).map((cell) => cell.textContent.trim())).toEqual(['January', 'February']);
  expect(screen.getByRole('cell', { name: '5 films' })).toBeTruthy();
});

test('new figures and a new theme redraw the same chart, leaving destroys it', async () => {
  const { rerender, unmount } = render(Chart, { spec, name: 'months', title: 'Films by month' });
  await waitFor(() => expect(drawing.drawn).toEqual([spec]));
  const next = { ...spec, points: [{ label: 'March', y: 1 }] };
  await rerender({ spec: next });
  await waitFor(() => expect(drawing.redrawn.at(-1)).toBe(next));
  const before = drawing.redrawn.length;
  document.documentElement.dataset['theme'] = 'dark';
  await waitFor(() => expect(drawing.redrawn.length).toBe(before + 1));
  expect(drawing.drawn).toHaveLength(1);
  unmount();
  expect(drawing.destroyed).toBe(1);
  document.documentElement.dataset['theme'] = 'light';
  await Promise.resolve();
  expect(drawing.redrawn.length).toBe(before + 1);
});
