import { createCpuEngine } from './cpuEngine.ts';
import { describeEngine } from './engineSuite.fixture.ts';
import { createPlainProducts } from './rowProducts.ts';

describeEngine('cpu', createCpuEngine);
describeEngine('cpu without wasm', (rows) => createCpuEngine(rows, createPlainProducts), { queries: 200 });
