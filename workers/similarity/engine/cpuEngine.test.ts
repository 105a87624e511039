import { createCpuEngine } from './cpuEngine.ts';
import { describeEngine } from './engineSuite.fixture.ts';
import { createPlainProducts } from './rowProducts.ts';
import { createWasmProducts } from './wasmProducts.ts';

describeEngine('cpu', createCpuEngine);
describeEngine('cpu without wasm', (rows) => createCpuEngine(rows, createPlainProducts), { queries: 200 });
describeEngine('cpu with rows copied block by block', (rows) => createCpuEngine(rows, () => createWasmProducts(rows, 0) ?? createPlainProducts(rows)), { queries: 200 });
