/** Cache Storage in memory, as much of it as the artefact store uses: for tests and for Node, which has none. */
export function createMemoryCaches(): Pick<CacheStorage, 'open' | 'delete'> & { readonly stored: Map<string, Uint8Array> } {
  const stored = new Map<string, Uint8Array>();
  const cache = {
    match: async (url: string) => {
      const bytes = stored.get(url);
      return bytes && new Response(bytes.slice());
    },
    put: async (url: string, response: Response) => { stored.set(url, new Uint8Array(await response.arrayBuffer())); },
    delete: async (url: string) => stored.delete(url),
    keys: async () => [...stored.keys()].map((url) => ({ url })),
  };
  return {
    stored,
    open: async () => cache as unknown as Cache,
    delete: async () => { stored.clear(); return true; },
  };
}
