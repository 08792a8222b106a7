import base from './jest.http.config.js';

/** Those that run processes or go through everything: `npm test` alone has the time for them. */
export default { ...base, testMatch: ['<rootDir>/src/**/*.long-spec.ts'] };
