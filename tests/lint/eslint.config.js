import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** typescript-eslint's strictest sets over all code, with types; what is switched off says why. */
export default defineConfig(
  { ignores: ['dist*/', '.astro/', '.cache/', 'content/', 'public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: root } },
    rules: {
      // A number has one spelling; what has none or several (null, objects, arrays) is still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => show(it)` and `if (done) return stop();` are the house's short forms where no result is read.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `[...text]` counts code points, which is what the archive calls a character; literals cannot be allowed.
      '@typescript-eslint/no-misused-spread': 'off',
      // A parameter that only keeps the place of the next one is called `_`.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
    },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    rules: {
      // What a template's `{…}` returns is `any` by Astro's own types, so every list would be reported.
      '@typescript-eslint/no-unsafe-return': 'off',
      // In a template `a || b` asks whether there is anything to print, and an empty string is nothing.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  {
    files: ['tests/browser/**'],
    rules: {
      // They take the old way to copy away from the page, to see what the reader is told then.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  // Plain JavaScript has no types, and the scripts inside .astro files get none from the parser.
  { files: ['**/*.{js,mjs}', '**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
);
