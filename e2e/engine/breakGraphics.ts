/** What may be wrong with a graphics device. */
export type Breakage = 'shader does not compile' | 'readback hangs' | 'readback is zeros' | 'readback is NaN' | 'half precision' | 'out of memory' | 'no context';

const gl = () => WebGL2RenderingContext.prototype;

const breakages: Readonly<Record<Breakage, () => void>> = {
  'shader does not compile'() {
    const ask = gl().getShaderParameter;
    gl().getShaderParameter = function (shader: WebGLShader, name: number): unknown {
      return name === this.COMPILE_STATUS ? false : ask.call(this, shader, name);
    };
  },
  'readback hangs'() {
    gl().clientWaitSync = function () { return this.TIMEOUT_EXPIRED; };
  },
  'readback is zeros'() {
    gl().getBufferSubData = () => undefined;
  },
  'readback is NaN'() {
    gl().getBufferSubData = (_target: number, _offset: number, into: ArrayBufferView) => { new Float32Array(into.buffer).fill(NaN); };
  },
  'half precision'() {
    const ask = gl().getExtension as (name: string) => unknown;
    const refuse = function (this: WebGL2RenderingContext, name: string) { return name === 'EXT_color_buffer_float' ? null : ask.call(this, name); };
    gl().getExtension = refuse as typeof WebGL2RenderingContext.prototype.getExtension;
  },
  'out of memory'() {
    gl().createTexture = () => { throw new Error('out of memory'); };
  },
  'no context'() {
    OffscreenCanvas.prototype.getContext = () => null;
  },
};

/** Breaks every graphics context of this thread, those that exist included, until the thread ends. */
export function breakGraphics(breakage: Breakage): void {
  breakages[breakage]();
}
