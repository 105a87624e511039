import type { KeptStore } from './steps.ts';

/** What another tab has changed; null: everything, read it anew. */
export type TabMessage = { readonly keys: readonly (readonly [KeptStore, string])[] | null };

/** The other tabs of this site. */
export interface Tabs {
  announce(message: TabMessage): void;
  listen(run: (message: TabMessage) => void): void;
  close(): void;
}

/** A tab that there is alone: no channel in this browser. */
export const noTabs: Tabs = { announce: () => undefined, listen: () => undefined, close: () => undefined };

/** @param name  of the database: other sites of the same owner share the origin */
export function openTabs(name: string): Tabs {
  if (typeof BroadcastChannel === 'undefined') return noTabs;
  const channel = new BroadcastChannel(name);
  return {
    announce: (message) => channel.postMessage(message),
    listen: (run) => channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => run(data)),
    close: () => channel.close(),
  };
}
