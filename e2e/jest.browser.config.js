import base from '@yige/tsconfig/jest-esm';

/** Flows in Chromium against the built faces and a fresh server; one at a time, since each starts its own. */
export default {
  ...base,
  rootDir: 'browser',
  testMatch: ['<rootDir>/**/*.browser-spec.ts'],
  testTimeout: 90_000,
  maxWorkers: 1,
};
