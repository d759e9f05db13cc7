const shared = require('./jest.config.js');

/** The suite that needs a browser: Debian's Chromium, or the one that CHROMIUM names. */
module.exports = {
  ...shared,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 180_000,
};
