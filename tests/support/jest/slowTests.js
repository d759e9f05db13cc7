/** The hang guard of tests that drive a browser. */
jest.setTimeout(180_000);
