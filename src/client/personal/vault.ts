/** Where records lie, by name. */
export type StoreName = 'notes' | 'profiles' | 'settings' | 'steps' | 'diffs' | 'snapshots' | 'snapshotTexts' | 'aside' | 'device';
export type Key = string | number;

/** Reads and writes that happen together or not at all. Await nothing else in between: the browser would end it. */
export interface Transaction {
  get(store: StoreName, key: Key): Promise<unknown>;
  /** By key, ascending. */
  all(store: StoreName): Promise<readonly (readonly [Key, unknown])[]>;
  keys(store: StoreName): Promise<readonly Key[]>;
  /** Failures show when the transaction ends. */
  put(store: StoreName, key: Key, value: unknown): void;
  delete(store: StoreName, key: Key): void;
  clear(store: StoreName): void;
}

/**
 * Keeps records. Transactions over the same stores run one after another, across tabs as well.
 * Both reject with what `job` throws, and with a `PersonalError` when the records cannot be read or written; then nothing of the transaction remains.
 */
export interface Vault {
  /** `memory`: gone with the page. */
  readonly kind: 'disk' | 'memory';
  read<T>(stores: readonly StoreName[], job: (records: Transaction) => Promise<T>): Promise<T>;
  /** Resolves when the browser says that it is stored. */
  write<T>(stores: readonly StoreName[], job: (records: Transaction) => Promise<T>): Promise<T>;
  close(): void;
}
