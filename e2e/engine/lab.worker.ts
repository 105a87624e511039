import { expose } from 'comlink';
import { createEngineLab } from './engineLab.ts';

export type EngineLab = ReturnType<typeof createEngineLab>;

expose(createEngineLab());
