/** A terminal, or whatever stderr is. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Tells what is going on: one line a step; on a terminal the current line counts up in place. */
export interface Progress {
  /** Starts a step. */
  start(step: string): void;
  /** One more row of the current step. */
  row(): void;
  /** Ends the current step. */
  end(note?: string): void;
}

const REDRAW_MS = 100;

/** @param now  milliseconds, monotonic */
export function createProgress(terminal: Terminal, now: () => number): Progress {
  let step = '', rows = 0, startedAt = 0, drawnAt = 0;
  const line = (): string => {
    const seconds = (now() - startedAt) / 1000;
    const pace = rows === 0 ? '' : `${rows} rows  ${Math.round(rows / Math.max(seconds, 0.001))} rows/s  `;
    return `${step.padEnd(44)} ${pace}${seconds.toFixed(1)} s`;
  };
  const draw = (end: string): unknown => terminal.write(terminal.isTTY ? `\r\x1b[2K${line()}${end}` : `${line()}${end}`);
  return {
    start(name) {
      step = name;
      rows = 0;
      startedAt = drawnAt = now();
      if (terminal.isTTY) draw('');
    },
    row() {
      rows++;
      if (!terminal.isTTY || rows % 256 !== 0 || now() - drawnAt < REDRAW_MS) return;
      drawnAt = now();
      draw('');
    },
    end(note = '') {
      draw(`${note === '' ? '' : `  ${note}`}\n`);
    },
  };
}
