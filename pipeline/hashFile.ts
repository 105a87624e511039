import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Lower-case hex sum of a file, read as a stream. */
export async function hashFile(path: string, algorithm: 'md5' | 'sha256'): Promise<string> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
