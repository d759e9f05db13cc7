const path = require('node:path');

const shared = {
  rootDir: path.resolve(__dirname, '..'),
  testEnvironment: '<rootDir>/tests/support/jest/environment.js',
  runtime: '<rootDir>/tests/support/jest/runtime.js',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  modulePathIgnorePatterns: ['dist', '.host', '.newsroom', 'build'].map(
    (folder) => `<rootDir>/${folder}/`
  ),
};

/** The suite of the API on one kind of database. */
const api = (displayName, client) => ({
  ...shared,
  displayName,
  testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
  testEnvironmentOptions: { environment: { DATABASE_CLIENT: client } },
});

/** Suites by name; `scripts/test.mjs` picks those that a command asks for. */
module.exports = {
  rootDir: shared.rootDir,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    api('sqlite', 'sqlite'),
    api('postgres', 'postgres'),
    api('mariadb', 'mysql'),
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/jest/slowTests.js'],
      testEnvironmentOptions: { environment: { DATABASE_CLIENT: 'sqlite' } },
    },
  ],
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/tests/support/jest/countingReporter.js'],
};
