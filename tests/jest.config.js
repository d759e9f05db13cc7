const { randomBytes } = require('node:crypto');
const os = require('node:os');
const path = require('node:path');
const { shareOut } = require('./support/jest/sharedFiles');

/** What the workers of one run have in common; also the beginning of its databases' names. */
process.env.NEWSROOM_TEST_RUN ??= path.join(
  os.tmpdir(),
  `newsroom_test_run_${randomBytes(4).toString('hex')}`
);

const shared = {
  rootDir: path.resolve(__dirname, '..'),
  testEnvironment: '<rootDir>/tests/support/jest/environment.js',
  runtime: '<rootDir>/tests/support/jest/runtime.js',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  modulePathIgnorePatterns: ['dist', '.host', '.newsroom', 'build'].map(
    (folder) => `<rootDir>/${folder}/`
  ),
};

/** Two workers must not write a .env at once, and what one encrypts another must read. */
const SECRETS = {
  APP_KEYS: 'first-of-the-tests,second-of-the-tests',
  ADMIN_JWT_SECRET: 'admin-of-the-tests',
  API_TOKEN_SALT: 'tokens-of-the-tests',
  ENCRYPTION_KEY: 'encryption-of-the-tests',
  JWT_SECRET: 'jwt-of-the-tests',
  TRANSFER_TOKEN_SALT: 'transfer-of-the-tests',
};

/** Files that run on one database of a run, where it is said that all of them are there. */
const elsewhere =
  process.env.NEWSROOM_TEST_SHARED === '1'
    ? shareOut(path.join(__dirname, 'api'), ['sqlite', 'postgres', 'mariadb'])
    : {};

/** A suite whose files start newsrooms on one kind of database. */
const onDatabase = (displayName, folder, client) => ({
  ...shared,
  displayName,
  testMatch: [`<rootDir>/tests/${folder}/**/*.test.ts`],
  testPathIgnorePatterns: ['/node_modules/', ...(elsewhere[displayName] ?? [])],
  testEnvironmentOptions: {
    // Commands and further nodes of a test build no schema of GraphQL, which nobody asks them for.
    environment: { ...SECRETS, DATABASE_CLIENT: client, GRAPHQL: 'false' },
  },
  globalTeardown: '<rootDir>/tests/support/jest/endRun.ts',
});

/** Suites by name; `scripts/test.mjs` picks those that a command asks for. */
module.exports = {
  rootDir: shared.rootDir,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    onDatabase('sqlite', 'api', 'sqlite'),
    onDatabase('postgres', 'api', 'postgres'),
    onDatabase('mariadb', 'api', 'mysql'),
    onDatabase('clients', 'clients', 'sqlite'),
    {
      ...onDatabase('browser', 'browser', 'sqlite'),
      setupFilesAfterEnv: ['<rootDir>/tests/support/jest/slowTests.js'],
    },
  ],
  // A guard against what hangs, and generous: no test says anything by how long it takes.
  testTimeout: 240_000,
  maxWorkers: 2,
  // What a Strapi leaves behind in memory would slow down those that follow, ever more.
  workerIdleMemoryLimit: '1.5GB',
  reporters: ['default', '<rootDir>/tests/support/jest/countingReporter.js'],
};
