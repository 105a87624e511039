import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

// A GitHub project page lives under /<repo>/; BUTACA_BASE=/ builds for a root.
const base = process.env['BUTACA_BASE'] ?? '/butaca/';

export default defineConfig({
  base,
  plugins: [
    svelte(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      includeManifestIcons: false, // globPatterns name them already
      injectRegister: null, // src/client/update.ts registers, after the first answer
      manifest: {
        id: base,
        name: 'Butaca',
        short_name: 'Butaca',
        description: 'A private film companion and data laboratory that runs wholly in the browser, offline too.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#151016',
        theme_color: '#151016',
        categories: ['entertainment', 'education'],
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        // The shell only: the Parquet files live in the artefact cache, verified.
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}', 'manifest.json'],
        globIgnores: ['data/**', 'models/**', 'sw.js'],
        rollupFormat: 'iife', // registered as a classic script
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
  ],
  worker: { format: 'es' },
  build: { target: ['chrome109', 'firefox115', 'safari16.4'], sourcemap: false, modulePreload: { polyfill: false } },
});
