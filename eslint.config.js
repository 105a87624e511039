import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** The arrows of the house: a folder may import what it lists here, and nothing else. Tests may look further: an oracle reads what a pipeline wrote. */
const arrows = {
  'src/domain': { folders: [], packages: ['stemmer'] },
  'src/contracts': { folders: ['domain'], packages: [] },
  'src/i18n': { folders: ['contracts'], packages: [] },
  'src/ui': { folders: ['i18n'], packages: ['svelte', 'chart.js'] },
  'src/client': { folders: ['contracts', 'domain'], packages: ['comlink', 'idb', 'workbox-window'] },
  'src/features': { folders: ['client', 'ui', 'domain', 'contracts', 'i18n', 'features'], packages: ['svelte'] },
  workers: { folders: ['domain', 'contracts', 'workers'], packages: ['comlink', 'hyparquet', 'hyparquet-compressors', 'hyparquet-writer', '@tensorflow', 'fflate'] },
  pipeline: { folders: ['domain', 'contracts', 'pipeline'], packages: ['node:', 'csv-parse', 'hyparquet', 'hyparquet-writer', 'fflate', 'nanotar'] },
  cli: { folders: ['domain', 'contracts', 'workers', 'cli'], packages: ['node:', 'hyparquet', 'fflate'] },
};
const everyFolder = ['domain', 'contracts', 'client', 'features', 'ui', 'i18n', 'workers', 'pipeline', 'cli', 'e2e', 'bench'];

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Bans a relative import into any folder that is not allowed, and any package that is not named. */
function restrict(folder, { folders, packages }) {
  const own = folder.split('/').at(-1);
  const banned = everyFolder.filter((name) => name !== own && !folders.includes(name));
  const patterns = [{ regex: `^\\.{1,2}/(?:.*/)?(?:${banned.join('|')})/`, message: `${folder} may import only: ${[own, ...folders, ...packages].join(', ')}` }];
  const allowed = packages.map((name) => (name.endsWith(':') ? `${escape(name)}.*` : `${escape(name)}(?:/.*)?`));
  patterns.push({ regex: `^(?!\\.{1,2}/)(?!(?:${[...allowed, 'virtual:never'].join('|')})$)`, message: `${folder} may import only the packages: ${packages.join(', ') || 'none'}` });
  return {
    files: [`${folder}/**/*.{ts,svelte}`],
    ignores: ['**/*.test.ts', '**/*.fixture.ts', 'src/domain/**/*.oracle.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'dist-root/', 'node_modules/', 'public/', 'raw/', 'coverage/', '.cache/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...svelte.configs['flat/recommended'],
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'svelte/no-navigation-without-resolve': 'off', // hash routes, no SvelteKit
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Worker']", message: 'only src/client says new Worker' }],
    },
  },
  { files: ['src/client/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // Hot loops index typed arrays within bounds they have checked; tests may assert what they have just built.
  { files: ['src/domain/kernels/**/*.ts', '**/*.test.ts', 'e2e/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  ...Object.entries(arrows).map(([folder, rule]) => restrict(folder, rule)),
);
