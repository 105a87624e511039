import { describe, expect, test } from 'vitest';
import { shortcutOf, writesText, type Pressed } from './shortcuts.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...held });

describe('shortcutOf', () => {
  test('opens the palette on Ctrl-K and ⌘-K, also while typing and with single keys off', () => {
    expect(shortcutOf(press('k', { ctrlKey: true }), true, false)).toBe('palette');
    expect(shortcutOf(press('K', { metaKey: true }), false, true)).toBe('palette');
  });

  test('reads single keys only where they write no text', () => {
    expect(shortcutOf(press('/'), false, true)).toBe('search');
    expect(shortcutOf(press('?'), false, true)).toBe('help');
    expect(shortcutOf(press('/'), true, true)).toBeNull();
  });

  test('leaves single keys alone when a person has turned them off', () => {
    expect(shortcutOf(press('?'), false, false)).toBeNull();
  });

  test('leaves the browser its own combinations', () => {
    expect(shortcutOf(press('/', { ctrlKey: true }), false, true)).toBeNull();
    expect(shortcutOf(press('k', { ctrlKey: true, altKey: true }), false, true)).toBeNull();
    expect(shortcutOf(press('k'), false, true)).toBeNull();
  });

  test('does not interrupt an input method', () => {
    expect(shortcutOf(press('k', { ctrlKey: true, isComposing: true }), true, true)).toBeNull();
  });
});

test('text fields write text, buttons and checkboxes do not', () => {
  const make = (html: string): Element | null => Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild;
  expect(writesText(make('<input type="search">'))).toBe(true);
  expect(writesText(make('<textarea></textarea>'))).toBe(true);
  expect(writesText(make('<input type="checkbox">'))).toBe(false);
  expect(writesText(make('<button></button>'))).toBe(false);
  expect(writesText(null)).toBe(false);
});
