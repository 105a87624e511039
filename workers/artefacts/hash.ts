/** SHA-256 of some bytes, lower-case hex. */
export type Hash = (bytes: ArrayBuffer) => Promise<string>;

/** The browser's own; exists on secure origins only. */
export function nativeHash(subtle: Pick<SubtleCrypto, 'digest'>): Hash {
  return async (bytes) => Array.from(new Uint8Array(await subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** For insecure origins: a file is never used unverified. Loaded only where it is needed. */
export const scriptedHash: Hash = async (bytes) => (await import('../../src/domain/kernels/sha256.ts')).sha256(new Uint8Array(bytes));
