import { engine, env, registerBackend, registerKernel, removeBackend, setBackend, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import { EngineRefusedError } from './engineErrors.ts';
import type { Graphics } from './graphics.ts';
import { WatchedContext } from './watchedContext.ts';

/** tfjs on one graphics device, under a name of its own: others may compute on other devices in the same thread. */
export interface TfBackend {
  /** To be called before tensors are made: another device may have been active meanwhile. */
  activate(): void;
  /** Bytes of textures and buffers on the device. */
  bytes(): number;
  /** Frees what is on the device; the context stays its owner's. */
  dispose(): void;
}

let devices = 0;

/**
 * @param kernels  all that are used: no other is loaded
 * @throws EngineRefusedError where the device computes in half precision
 */
export function openTfBackend({ gl }: Pick<Graphics, 'gl'>, kernels: readonly KernelConfig[]): TfBackend {
  if (gl.getExtension('EXT_color_buffer_float') === null) throw new EngineRefusedError('imprecise', 'the graphics device cannot draw in float32');
  env().set('WEBGL_VERSION', 2);
  const context = new WatchedContext(gl as unknown as WebGLRenderingContext); // tfjs's type for both versions
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) throw new EngineRefusedError('imprecise', 'the graphics device computes in half precision');
  const backend = new MathBackendWebGL(context), name = `device-${++devices}`;
  registerBackend(name, () => backend);
  for (const kernel of kernels) registerKernel({ ...kernel, backendName: name });
  return {
    // Backends set themselves up at once when they are made at once.
    activate: () => { if (engine().backendName !== name) void setBackend(name); },
    bytes: () => backend.memory().numBytesInGPUAllocated,
    dispose() {
      removeBackend(name);
      for (const { kernelName } of kernels) unregisterKernel(kernelName, name);
      context.program = null;
      context.outputTexture = null;
      if (!gl.isContextLost()) context.dispose();
    },
  };
}
