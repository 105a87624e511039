import { cpuDense } from './cpuDense.ts';
import { describeDense } from './denseSuite.fixture.ts';

describeDense('cpu', () => cpuDense);
