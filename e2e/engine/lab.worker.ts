import { expose } from 'comlink';
import { createEngineLab } from './engineLab.ts';
import { createProfileLab } from './profileLab.ts';
import { createSentimentLab } from './sentimentLab.ts';

const lab = { ...createEngineLab(), ...createSentimentLab(), ...createProfileLab() };
export type EngineLab = typeof lab;

expose(lab);
