import type { QuantisedRows, RankRequest, Ranking } from '../../../src/contracts/similarityEngine.ts';
import { longestRow } from '../../../src/domain/kernels/longestRow.ts';
import { checkRequests, checkRows } from './checkRequests.ts';
import { EngineLostError } from '../../graphics/engineErrors.ts';
import type { MortalEngine } from './fallbackEngine.ts';
import type { Graphics } from '../../graphics/graphics.ts';
import { rankProducts, type Products, type RankingRoom } from './rankProducts.ts';
import { openWebglDevice, webglDeviceDefaults, type WebglDeviceOptions } from './webglDevice.ts';

/**
 * Ranks rows by products computed on the graphics card; what is added to them, the mask and the choice of the best are computed here, and the best candidates
 * are scored anew in float64. The first product is held against float64 before the engine is handed out.
 * @param graphics  taken over: released with the engine, also when it cannot be made
 * @throws EngineRefusedError where the device will not do, EngineLostError, EngineFailedError
 */
export async function createWebglEngine(rows: QuantisedRows, graphics: Graphics, options: WebglDeviceOptions = webglDeviceDefaults): Promise<MortalEngine> {
  const device = openOrRelease();
  const room: RankingRoom = { rest: new Float64Array(rows.rows), longest: longestRow(rows.values, rows.scales, rows.d) };
  let isDisposed = false;
  const engine: MortalEngine = {
    kind: 'webgl',
    renderer: graphics.renderer,
    async rank(requests) {
      checkRequests(rows, requests);
      try {
        return await rankInBatches(requests);
      } catch (error) {
        // On a lost context anything may go wrong.
        const isOwn = error instanceof RangeError || error instanceof EngineLostError;
        throw graphics.gl.isContextLost() && !isOwn ? new EngineLostError(String(error)) : error;
      }
    },
    memory() {
      const { bytes, tensors } = device.memory();
      return { bytes: bytes + room.rest.byteLength, tensors };
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      try {
        device.dispose();
      } finally {
        graphics.release();
      }
    },
    onLost: (listener) => graphics.onLost(listener),
  };

  try {
    await tryOut();
  } catch (error) {
    engine.dispose();
    throw error;
  }
  return engine;

  function openOrRelease() {
    try {
      checkRows(rows);
      return openWebglDevice(graphics, rows, options);
    } catch (error) {
      const wasLost = graphics.gl.isContextLost();
      graphics.release();
      throw wasLost ? new EngineLostError(String(error)) : error; // on a lost context anything may go wrong
    }
  }

  async function rankInBatches(requests: readonly RankRequest[]): Promise<readonly Ranking[]> {
    const rankings: Ranking[] = [], { batch } = device;
    let coming = productsOf(requests.slice(0, batch));
    for (let from = 0; from < requests.length; from += batch) {
      const asked = requests.slice(from, from + batch), products = await coming;
      // The device goes on with the next batch while this one is ranked.
      coming = productsOf(requests.slice(from + batch, from + 2 * batch));
      coming.catch(() => undefined); // told when it is waited for, or nobody asks any more
      for (const [q, request] of asked.entries()) rankings.push(rankProducts(rows, products, q, request, room, from + q));
    }
    return rankings;
  }

  async function productsOf(requests: readonly RankRequest[]): Promise<readonly Products[]> {
    if (requests.length === 0) return [];
    const queries = new Float32Array(requests.length * rows.d);
    requests.forEach(({ dense }, q) => queries.set(dense, q * rows.d));
    return device.products(queries, requests.length);
  }

  /** Compiles the program of one query, and compares what it says of real rows with float64. Those of batches are compiled when they are first asked for. */
  async function tryOut(): Promise<void> {
    const nonzero = rows.scales.findIndex((scale) => scale > 0);
    if (nonzero < 0) return;
    const row = rows.values.subarray(nonzero * rows.d, (nonzero + 1) * rows.d);
    await engine.rank([{ dense: Float32Array.from(row, (value) => value / 127), rest: (into) => into.fill(0), mask: null, k: 1 }]);
  }
}
