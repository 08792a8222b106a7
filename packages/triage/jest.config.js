import base from '@yige/tsconfig/jest-esm';

export default { ...base, testMatch: ['<rootDir>/src/**/*.spec.ts'] };
