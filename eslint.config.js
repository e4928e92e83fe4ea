import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Data flows one way: content → schema → domain → i18n → site → pages. A folder may import from those before it, and
 * from `i18n/locales.ts` and `settings.ts`, which know nothing of the others.
 */
const flow = ['schema', 'domain', 'i18n', 'site', 'components', 'layouts', 'pages'];

const oneWay = flow.map((folder, index) => ({
  files: [`src/${folder}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `/(${[...flow.slice(index + 1), 'build'].join('|')})/(?!locales\\.ts$)`,
            message: `src/${folder} must not import what stands further right in the flow of data (eslint.config.js).`,
          },
          ...(index < 3
            ? [{ regex: '^astro(:|/|$)', message: 'Only src/site and what follows it may know of Astro.' }]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist', '.dist/', '.astro/', 'test-results/']),
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Astro's parser gives expressions in markup no types.
    files: ['**/*.{astro,js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // describe() and test() of Node's runner return promises that nobody needs to wait for.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
          ],
        },
      ],
    },
  },
  ...oneWay,
);
