import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noWritesOutsideInfrastructure } from './scripts/lint/no-writes-outside-infrastructure.mjs';

/** The project's law, as far as a machine can hold it. Each ban says what to do instead. */
const LAW = {
  clock: [
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'The time is handed in: take it from the Clock (platform/clock).',
    },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time is handed in: take it from the Clock (platform/clock).' },
  ],
  chance: [
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: 'Chance is handed in, or comes from node:crypto where it must not be guessed.',
    },
  ],
  phones: [
    { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: 'A phone before iOS 16.4 cannot read a pattern that looks behind, and shows nothing of the whole mini-program.' },
  ],
  carrier: [
    {
      selector: "MemberExpression[object.name='Taro'][property.name=/^(request|uploadFile|downloadFile)$/]",
      message: 'The network is reached through src/platform alone, so that both targets and the tests share one way.',
    },
  ],
};
const restricted = (...laws) => ({ 'no-restricted-syntax': ['error', ...laws.flatMap((law) => LAW[law])] });

const SPECS = ['**/*.spec.{ts,tsx}', '**/*-spec.ts', '**/src/testing/**'];

export default defineConfig(
  {
    ignores: [
      '**/dist/**', '**/.dist-*/**', 'coverage/**', 'apps/*/coverage/**', 'packages/*/coverage/**', '.cache/**', '.tools/**', 'data/**', '**/public/**',
      'packages/api-client/src/schema.ts', // made by openapi-typescript
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'event', message: 'Take the event as an argument.' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'packages/*/tsconfig.test.json', 'apps/server/tsconfig.test.json', 'apps/miniprogram/tsconfig.json', 'apps/console/tsconfig.json',
          'e2e/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }, { from: 'package', package: 'react', name: 'FormEvent' }] }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A method may be async because its port is, without awaiting anything itself.
      '@typescript-eslint/require-await': 'off',
      // With noUncheckedIndexedAccess an index that is known to be good needs the mark.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Rows are written as literals of their entity; names are taken apart by character on purpose.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // Matters of taste that would cost more reading than they save.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    // A DTO or service that is imported as a type only leaves no trace for Nest: its checks would be silently off.
    files: ['**/*.controller.ts', '**/*.dto.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['packages/**/*.ts', 'apps/server/**/*.ts'], rules: restricted('clock', 'chance') },
  { files: ['packages/domain/**/*.ts', 'packages/tokens/**/*.ts', 'packages/api-client/**/*.ts'], rules: restricted('clock', 'chance', 'phones') },
  { files: ['apps/server/src/platform/clock/**'], rules: restricted('chance') },
  {
    files: ['apps/server/src/**/*.ts'],
    plugins: { yige: { rules: { 'no-writes-outside-infrastructure': noWritesOutsideInfrastructure } } },
    rules: { 'yige/no-writes-outside-infrastructure': 'error' },
  },
  { files: ['apps/server/src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/miniprogram/src/**/*.{ts,tsx}', 'apps/console/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...restricted('clock', 'carrier', 'phones'),
      'max-lines-per-function': ['error', 120],
      // What comes over a wire or from a phone is not always what its type says.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Rules of the React compiler, which is not used: loading when a page opens, and the newest callback in a ref, are sound without it.
      'react-hooks/immutability': 'off',
      'react-hooks/refs': 'off',
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  // A part of it runs in the page that is looked at.
  { files: ['bench/src/phone/**'], languageOptions: { globals: globals.browser } },
  { files: ['e2e/**/*.ts'], rules: { '@typescript-eslint/no-unnecessary-condition': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['apps/miniprogram/src/platform/**', 'apps/console/src/platform/**'], rules: restricted('clock', 'phones') },
  { files: ['apps/*/src/platform/clock*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: SPECS,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // Many files share one shelf (testing/shelf.ts): what stands outside of a describe would be done for all of them.
    files: ['apps/server/src/**/*.{db,e2e}-spec.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(it|test|before|after)/]', message: 'Put it into a describe: files of specs share one copy of the service.' }] },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['e2e/weapp/fixtures/**'], languageOptions: { globals: { App: 'readonly', Component: 'readonly', Page: 'readonly', wx: 'readonly' } } },
  { files: ['scripts/**/*.mjs'], rules: { 'no-console': 'off' } },
);
