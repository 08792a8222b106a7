import base from './jest.http.config.js';

/** The same specs for the suite, a shelf of them at a time. */
export default { ...base, testMatch: ['<rootDir>/src/testing/shelves/*.all-spec.ts'] };
