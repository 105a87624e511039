/** `npm test`: lint, types, the build, unit and component tests, browser tests; one line of totals at the end. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Reads the stage's own count; a stage without one counts as one test. */
  readonly tally?: () => Tally;
}

/** `npm run test:full` also holds every query against the oracle over the full raw files (minutes). */
const isFull = process.argv.includes('--full');
const rawFolder = process.env['BUTACA_RAW'] ?? '../shared/data';

const results = '.cache/test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const stages: readonly Stage[] = [
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'build at the root', command: ['vite', 'build', '--logLevel', 'warn', '--outDir', 'dist-root'], environment: { BUTACA_BASE: '/' } },
  // After the build, whose sizes they hold to the budget.
  {
    name: 'unit and component tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/vitest.json`],
    ...(isFull ? { environment: { BUTACA_ORACLE_RAW: rawFolder } } : {}),
    tally: vitestTally,
  },
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/playwright.json` },
    tally: playwrightTally,
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const only = process.argv.slice(2).filter((word) => word !== '--full');
for (const stage of stages) {
  if (only.length > 0 && !only.some((word) => stage.name.includes(word))) continue;
  const began = performance.now();
  console.log(`\n── ${stage.name}`);
  const { passed, failed, skipped } = run(stage);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`── ${stage.name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function run(stage: Stage): Tally {
  const [program, ...words] = stage.command;
  const { status, error } = spawnSync('npx', ['--no-install', program ?? '', ...words], {
    stdio: 'inherit',
    env: { ...process.env, ...stage.environment },
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  const ok = status === 0;
  try {
    const tally = stage.tally?.();
    // A runner that ends badly with no failed test (a crash, no test found) is a failure all the same.
    if (tally) return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch (unreadable) {
    console.error(`${stage.name}: no result file (${String(unreadable)})`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function vitestTally(): Tally {
  const report = JSON.parse(readFileSync(`${results}/vitest.json`, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  const skipped = report.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'skipped' || status === 'pending');
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function playwrightTally(): Tally {
  const { stats } = JSON.parse(readFileSync(`${results}/playwright.json`, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
