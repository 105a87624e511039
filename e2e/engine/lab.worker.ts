import { expose } from 'comlink';
import { createEngineLab } from './engineLab.ts';
import { createSentimentLab } from './sentimentLab.ts';

const lab = { ...createEngineLab(), ...createSentimentLab() };
export type EngineLab = typeof lab;

expose(lab);
