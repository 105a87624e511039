import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{domain,contracts,client,i18n}/**/*.test.ts', 'workers/**/*.test.ts', 'pipeline/**/*.test.ts', 'cli/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: { name: 'components', environment: 'happy-dom', include: ['src/{features,ui}/**/*.test.ts', 'src/*.test.ts'], testTimeout: 30_000 },
      },
    ],
  },
});
