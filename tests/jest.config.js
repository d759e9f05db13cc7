/** One file at a time: each boots a Strapi of its own on a database of its own. */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/{unit,api}/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/.host',
    '<rootDir>/.newsroom',
    '<rootDir>/build',
  ],
  testTimeout: 60_000,
  maxWorkers: 1,
  // What a Strapi leaves behind in memory would slow down those that follow, ever more.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/tests/support/countingReporter.js'],
};
