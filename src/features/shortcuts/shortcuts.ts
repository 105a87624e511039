/** What a key can ask for anywhere on the site. */
export type ShortcutAction = 'palette' | 'search' | 'help' | 'settings';

/** Of a KeyboardEvent, what matters. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/**
 * @param typing  whether the focus is where keys write text
 * @param singleKeys  whether shortcuts of one key are wanted
 */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, isComposing }: Pressed, typing: boolean, singleKeys: boolean): ShortcutAction | null {
  if (isComposing || altKey) return null;
  if (ctrlKey !== metaKey) return key.toLowerCase() === 'k' ? 'palette' : null;
  if (typing || !singleKeys || ctrlKey) return null;
  return key === '/' ? 'search' : key === '?' ? 'help' : key === ',' ? 'settings' : null;
}

/** Whether keys pressed on this element write text. */
export function writesText(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'submit', 'reset'].includes(element.type);
}
