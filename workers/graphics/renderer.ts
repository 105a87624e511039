/** Programs that stand in for a GPU, by what browsers call them. */
const softwareNames = /swiftshader|llvmpipe|softpipe|lavapipe|swrast|software|microsoft basic render|\bwarp\b/i;

/** Whether a renderer of this name computes on the CPU, where our own kernels are faster. */
export function isSoftwareRenderer(name: string): boolean {
  return softwareNames.test(name);
}

/**
 * The part of a renderer's name that a person knows: `ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)` is
 * `NVIDIA GeForce RTX 3060`.
 */
export function rendererName(raw: string): string {
  const device = /^ANGLE \([^,]*, (.*), [^,]*\)$/.exec(raw)?.[1] ?? /^ANGLE \((.*)\)$/.exec(raw)?.[1] ?? raw;
  const name = device
    .replace(/^ANGLE Metal Renderer: /, '')
    .replace(/^Vulkan [\d.]+ \((.*)\)$/, '$1')
    .replace(/ \(0x[0-9a-f]+\)/gi, '')
    .replace(/ (?:Direct3D|OpenGL|Vulkan|D3D)\S*(?: [vp]s_\S+)*$/, '')
    .replace(/, or similar$/, '')
    .trim();
  return name === '' ? raw.trim() : name;
}
