import { isSoftwareRenderer, rendererName } from './renderer.ts';

/** A WebGL 2 context of a worker's own, on a canvas that nobody sees. */
export interface Graphics {
  readonly gl: WebGL2RenderingContext;
  /** As a person knows it. */
  readonly renderer: string;
  /** Whether the CPU draws in place of a GPU. */
  readonly isSoftware: boolean;
  /** Called at once when the context is lost already. */
  onLost(listener: () => void): void;
  /** Loses the context as a driver's crash would. False where the browser cannot. */
  lose(): boolean;
  /** Gives the context back; not a loss, and no harm twice. */
  release(): void;
}

// What tfjs asks for: nothing is drawn to be seen.
const attributes: WebGLContextAttributes = { alpha: false, antialias: false, premultipliedAlpha: false, preserveDrawingBuffer: false, depth: false, stencil: false };

/**
 * Opens WebGL 2, or null where it is missing. WebGL 1 alone counts as missing: without fences a readback would block the worker for as long as it takes.
 * So does Safari, whose fences do not work off screen.
 */
export function openGraphics(): Graphics | null {
  if (typeof OffscreenCanvas === 'undefined' || isWebKit(navigator.userAgent)) return null;
  const canvas = new OffscreenCanvas(1, 1);
  const gl = open(canvas);
  if (gl === null) return null;

  const raw = rawRenderer(gl);
  let isReleased = false;
  return {
    gl,
    renderer: rendererName(raw),
    isSoftware: isSoftwareRenderer(raw),
    onLost(listener) {
      if (gl.isContextLost()) listener();
      else canvas.addEventListener('webglcontextlost', () => { if (!isReleased) listener(); }, { once: true });
    },
    lose() {
      const extension = gl.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      return extension !== null;
    },
    release() {
      if (isReleased) return;
      isReleased = true;
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function open(canvas: OffscreenCanvas): WebGL2RenderingContext | null {
  try {
    const gl = canvas.getContext('webgl2', attributes);
    return gl === null || gl.isContextLost() ? null : gl;
  } catch {
    return null; // a policy that forbids it
  }
}

/** Firefox names the device under RENDERER and warns about the extension; others name it under the extension only. */
function rawRenderer(gl: WebGL2RenderingContext): string {
  const plain = String(gl.getParameter(gl.RENDERER) ?? '');
  if (plain !== '' && plain !== 'WebKit WebGL') return plain;
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const unmasked: unknown = extension === null ? null : gl.getParameter(extension.UNMASKED_RENDERER_WEBGL);
  return typeof unmasked === 'string' && unmasked !== '' ? unmasked : plain;
}

/** Safari, and every browser on iOS: Chromium's browsers name both engines. */
export function isWebKit(userAgent: string): boolean {
  return /AppleWebKit\//.test(userAgent) && !/Chrom(?:e|ium)\//.test(userAgent);
}
