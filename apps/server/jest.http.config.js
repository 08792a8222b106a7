import base from '@yige/tsconfig/jest-esm';

/** Against a real database: embedded, or the server that TEST_DATABASE_URL names. */
export default { ...base, testMatch: ['<rootDir>/src/**/*.db-spec.ts', '<rootDir>/src/**/*.e2e-spec.ts'], testTimeout: 60_000, setupFilesAfterEnv: ['<rootDir>/src/testing/guard.setup.ts'] };
