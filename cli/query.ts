import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { main } from './main.ts';

// Whoever reads the answers may stop early (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => { process.stdout.write(`${line}\n`); },
  err: (line) => { process.stderr.write(`${line}\n`); },
  async *lines(file) {
    const input = file === '-' ? process.stdin : createReadStream(file);
    input.on('error', () => undefined); // the loop below throws it
    yield* createInterface({ input, crlfDelay: Infinity });
  },
});
