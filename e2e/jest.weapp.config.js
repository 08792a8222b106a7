import base from '@yige/tsconfig/jest-esm';

/** Flows of the built mini-program package on a real server; one at a time, since each starts its own. */
export default {
  ...base,
  rootDir: 'weapp',
  testMatch: ['<rootDir>/**/*.weapp-spec.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
};
