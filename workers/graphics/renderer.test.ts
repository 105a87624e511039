import { expect, test } from 'vitest';
import { isSoftwareRenderer, rendererName } from './renderer.ts';

const software = [
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', 'SwiftShader Device (Subzero)'],
  ['ANGLE (Google, Vulkan 1.1.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver)', 'SwiftShader Device (LLVM 10.0.0)'],
  ['Google SwiftShader', 'Google SwiftShader'],
  ['ANGLE (Mesa, llvmpipe (LLVM 15.0.6 256 bits), OpenGL 4.5)', 'llvmpipe (LLVM 15.0.6 256 bits)'],
  ['llvmpipe (LLVM 12.0.0, 256 bits)', 'llvmpipe (LLVM 12.0.0, 256 bits)'],
  ['softpipe', 'softpipe'],
  ['Software Rasterizer', 'Software Rasterizer'],
  ['Apple Software Renderer', 'Apple Software Renderer'],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)', 'Microsoft Basic Render Driver'],
] as const;

const real = [
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Laptop GPU (0x00002520) Direct3D11 vs_5_0 ps_5_0, D3D11)', 'NVIDIA GeForce RTX 3060 Laptop GPU'],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', 'Mesa Intel(R) UHD Graphics 620 (KBL GT2)'],
  ['ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11-27.20.100.8681)', 'Intel(R) UHD Graphics 620'],
  ['ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)', 'Apple M1'],
  ['ANGLE (AMD, AMD Radeon RX 6600 (RADV NAVI23), Vulkan 1.3.0)', 'AMD Radeon RX 6600 (RADV NAVI23)'],
  ['ANGLE (NVIDIA, Vulkan 1.3.242 (NVIDIA H200 (0x00002335)), NVIDIA)', 'NVIDIA H200'],
  ['ANGLE (NVIDIA GeForce GTX 1050 Direct3D11 vs_5_0 ps_5_0)', 'NVIDIA GeForce GTX 1050'],
  ['NVIDIA GeForce GTX 980, or similar', 'NVIDIA GeForce GTX 980'],
  ['Mali-G78', 'Mali-G78'],
  ['Adreno (TM) 650', 'Adreno (TM) 650'],
  ['Apple GPU', 'Apple GPU'],
  ['Mozilla', 'Mozilla'],
] as const;

test.each(software)('%s is software, named %s', (raw, name) => {
  expect(isSoftwareRenderer(raw)).toBe(true);
  expect(rendererName(raw)).toBe(name);
});

test.each(real)('%s is a GPU, named %s', (raw, name) => {
  expect(isSoftwareRenderer(raw)).toBe(false);
  expect(rendererName(raw)).toBe(name);
});
