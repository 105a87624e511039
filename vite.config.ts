import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

// A GitHub project page lives under /<repo>/; BUTACA_BASE=/ builds for a root.
const base = process.env['BUTACA_BASE'] ?? '/butaca/';

/**
 * The built page may fetch, run and show only what this site serves; the inline script that sets the theme before the first paint is named by its hash.
 * Pages sets no headers, so the policy stands in the page; workers are bound by the tests, which watch every request.
 */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => `'sha256-${createHash('sha256').update(code ?? '').digest('base64')}'`);
      const policy = [
        "default-src 'self'",
        `script-src ${["'self'", ...inline].join(' ')}`,
        "style-src 'self' 'unsafe-inline'", // style attributes that components set
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      return { html, tags: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }] };
    },
  },
};

export default defineConfig({
  base,
  plugins: [
    svelte({ compilerOptions: { runes: true } }), // every component has runes: the runtime of those without stays out
    contentSecurityPolicy,
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
