import type { TabMessage, Tabs } from './tabs.ts';

/** Tabs that hear each other, as a BroadcastChannel links them: later, and never oneself. */
export function linkedTabs(): () => Tabs {
  const listeners: { readonly tab: object; readonly run: (message: TabMessage) => void }[] = [];
  return () => {
    const tab = {};
    return {
      announce: (message) => void setTimeout(() => { for (const one of listeners) if (one.tab !== tab) one.run(structuredClone(message)); }),
      listen: (run) => void listeners.push({ tab, run }),
      close: () => undefined,
    };
  };
}
