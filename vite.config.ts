import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// A GitHub project page lives under /<repo>/; BUTACA_BASE=/ builds for a root.
export default defineConfig({
  base: process.env['BUTACA_BASE'] ?? '/butaca/',
  plugins: [svelte()],
  worker: { format: 'es' },
  build: { target: ['chrome109', 'firefox115', 'safari16.4'], sourcemap: false, modulePreload: { polyfill: false } },
});
