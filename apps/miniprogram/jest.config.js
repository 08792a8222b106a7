module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '^@tarojs/taro$': '<rootDir>/src/testing/taro.ts', '^@/(.*)$': '<rootDir>/src/$1' },
  transformIgnorePatterns: [],
  transform: {
    '\\.[jt]sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } }],
  },
};
