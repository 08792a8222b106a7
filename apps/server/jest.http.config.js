import base from '@yige/tsconfig/jest-esm';

/**
 * Against a real database: embedded, or the server that TEST_DATABASE_URL names. Each file or shelf loads the whole service anew, and what it loaded
 * stays: a worker that has grown makes room for a fresh one, else the last files take several times as long as the first.
 */
export default { ...base, testMatch: ['<rootDir>/src/**/*.{db,e2e,long}-spec.ts'], testTimeout: 60_000, workerIdleMemoryLimit: '800MB', globalSetup: '<rootDir>/jest.cold-start.js', setupFilesAfterEnv: ['<rootDir>/src/testing/guard.setup.ts'] };
