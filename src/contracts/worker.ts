/** What every worker answers besides its own work, so that its client can tell a busy worker from a dead one. */
export interface WorkerLife {
  /** Answers at once. */
  ping(): Promise<void>;
  /**
   * Takes the Web Lock of this name and never lets go: whoever waits for the same lock gets it the moment this worker is gone.
   * False where Web Locks do not exist (an insecure origin).
   */
  holdLock(name: string): Promise<boolean>;
}
