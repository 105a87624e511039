import { createCpuEngine } from './cpuEngine.ts';
import { describeEngine } from './engineSuite.fixture.ts';
import { createPlainProducts } from './rowProducts.ts';
import { shippedRows } from './shippedRows.fixture.ts';

describeEngine('cpu', createCpuEngine, { shipped: shippedRows() });
describeEngine('cpu without wasm', (rows) => createCpuEngine(rows, createPlainProducts), { queries: 200 });
