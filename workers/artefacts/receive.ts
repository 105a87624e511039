/**
 * The body of a response, into one buffer of the expected length, telling how far it is.
 * A longer or shorter body comes back with its own length: the caller compares.
 */
export async function receive(response: Response, expectedBytes: number, onBytes?: (loadedBytes: number, totalBytes: number) => void): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer();
  let buffer = new Uint8Array(expectedBytes);
  let at = 0;
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    if (at + step.value.length > buffer.length) {
      const longer = new Uint8Array(Math.max(2 * buffer.length, at + step.value.length));
      longer.set(buffer.subarray(0, at));
      buffer = longer;
    }
    buffer.set(step.value, at);
    at += step.value.length;
    onBytes?.(Math.min(at, expectedBytes), expectedBytes);
  }
  return at === buffer.length ? buffer.buffer : buffer.slice(0, at).buffer;
}
