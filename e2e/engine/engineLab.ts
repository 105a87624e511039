import type { EngineChoice, EngineStatus, QuantisedRows, Ranking } from '../../src/contracts/similarityEngine.ts';
import { decodeVectors } from '../../src/domain/content/vectorsFile.ts';
import { createEngine, type ChosenEngine } from '../../workers/similarity/engine/chooseEngine.ts';
import { compareWithOracle } from '../../workers/similarity/engine/compareWithOracle.fixture.ts';
import { createCpuEngine } from '../../workers/similarity/engine/cpuEngine.ts';
import { describeEngine } from '../../workers/similarity/engine/engineSuite.fixture.ts';
import { generateRows } from '../../workers/similarity/engine/generatedRows.fixture.ts';
import { openGraphics } from '../../workers/graphics/graphics.ts';
import { seededRequests, withDuplicates } from '../../workers/similarity/engine/seededRequests.fixture.ts';
import { measureSimilarity, type SimilarityBench } from '../../bench/similarity.ts';
import type { Figure } from '../../bench/figure.ts';
import { breakGraphics, type Breakage } from './breakGraphics.ts';
import { runSuites, type Outcome } from './standInRunner.ts';

export interface Asked {
  readonly tookMs: number;
  /** Answers that are not the oracle's. */
  readonly problems: readonly string[];
  readonly status: EngineStatus;
}

/** Webgl or nothing: no other engine may step in. */
async function createWebglOnly(rows: QuantisedRows) {
  const graphics = openGraphics();
  if (graphics === null) throw new Error('no WebGL here');
  return (await import('../../workers/similarity/engine/webglEngine.ts')).createWebglEngine(rows, graphics);
}

/** Cpu answers until webgl is ready, which on software may take a while. */
async function isSetUp({ status, onChange }: ChosenEngine): Promise<void> {
  const { choice, kind, because } = status();
  if (choice === 'webgl' && kind === 'cpu' && because === null) await new Promise<void>((resolve) => void onChange(() => resolve()));
}

/** Runs in the tests' worker: engines over generated rows, made to fail where a test wants it. */
export function createEngineLab() {
  let rows: QuantisedRows | undefined, chosen: ChosenEngine | undefined;
  const changes: EngineStatus[] = [];
  const here = () => {
    if (!rows || !chosen) throw new Error('open was not called');
    return { rows, chosen };
  };
  const compare = async (count: number, batch: number, whileAsked: () => unknown = () => undefined): Promise<Asked> => {
    const { rows, chosen } = here(), requests = seededRequests(rows, count, count + batch), answers: Ranking[] = [];
    let tookMs = 0;
    for (let at = 0; at < count; at += batch) {
      const began = performance.now(), asked = chosen.engine.rank(requests.slice(at, at + batch));
      whileAsked();
      answers.push(...(await asked));
      tookMs = Math.max(tookMs, performance.now() - began);
    }
    const given = { ...chosen.engine, rank: () => Promise.resolve(answers) };
    return { tookMs, problems: await compareWithOracle(given, rows, requests, count), status: chosen.status() };
  };

  return {
    /** The suite that every engine is held to. */
    suite: (queries: number): Promise<Outcome[]> => runSuites(() => describeEngine('webgl', createWebglOnly, { queries })),
    async open(count: number, d: number, choice: EngineChoice, mostBytes?: number): Promise<EngineStatus> {
      rows = withDuplicates(generateRows(count, d, 7), 8);
      chosen = await createEngine(rows, choice, createCpuEngine, mostBytes === undefined ? undefined : {
        openGraphics,
        createWebgl: async (rows, graphics) => (await import('../../workers/similarity/engine/webglEngine.ts')).createWebglEngine(rows, graphics, { mostBatch: 16, allowance: () => mostBytes }),
      });
      changes.length = 0;
      await isSetUp(chosen);
      chosen.onChange((status) => changes.push(status));
      return chosen.status();
    },
    /** The shipped vectors, as they stand under `url`. */
    async openShipped(url: string, choice: EngineChoice): Promise<{ status: EngineStatus; rows: number }> {
      rows = decodeVectors(await (await fetch(url)).arrayBuffer());
      chosen = await createEngine(rows, choice, createCpuEngine);
      await isSetUp(chosen);
      return { status: chosen.status(), rows: rows.rows };
    },
    /** Asks in batches and compares every answer with the oracle; `tookMs` is the longest batch's. */
    compare: (count: number, batch: number) => compare(count, batch),
    /** The same, and the context is lost as soon as the first batch was handed to the device. */
    compareWhileLost: (count: number, batch: number) => compare(count, batch, () => here().chosen.loseContext()),
    /** Makes every graphics context of this worker misbehave, those that exist included. */
    breakGraphics: (breakage: Breakage) => breakGraphics(breakage),
    memory: () => here().chosen.engine.memory(),
    status: () => here().chosen.status(),
    changes: () => changes,
    loseContext: () => here().chosen.loseContext(),
    dispose: () => here().chosen.engine.dispose(),
    /** The engines' figures in this browser; software draws large catalogues for minutes: one tells enough. @returns the renderer's name, null without WebGL */
    async measure(tell: (figure: Figure) => void, options: SimilarityBench): Promise<string | null> {
      const graphics = openGraphics();
      graphics?.release();
      const cpu = { name: 'cpu in Chromium', create: createCpuEngine }, webgl = { name: 'webgl in Chromium', create: createWebglOnly };
      await measureSimilarity(graphics === null ? [cpu] : [webgl, cpu], tell, graphics?.isSoftware ? { ...options, times: [1] } : options);
      return graphics?.renderer ?? null;
    },
  };
}
