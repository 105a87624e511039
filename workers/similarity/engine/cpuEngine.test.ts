import { createCpuEngine } from './cpuEngine.ts';
import { describeEngine } from './engineSuite.fixture.ts';

describeEngine('cpu', createCpuEngine);
