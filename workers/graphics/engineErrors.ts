/** The device is gone: a lost graphics context. Another engine has to answer. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError';
}

/** The device is there but does not answer rightly or in time: a shader that does not compile, a readback that hangs, wrong numbers. */
export class EngineFailedError extends Error {
  override readonly name = 'EngineFailedError';
}

/** Why webgl will not do on a device that has it. */
export type Refusal = 'imprecise' | 'memory';

export class EngineRefusedError extends Error {
  override readonly name = 'EngineRefusedError';

  constructor(readonly because: Refusal, message: string) {
    super(message);
  }
}
