const fs = require('node:fs');
const path = require('node:path');

/** What a file begins with. */
const MARK = '/** @database any */';

/**
 * The API tests that begin with this comment: what they prove is the same on each
 * database, because it is about texts, formats, routes and permissions.
 *
 * @param folder absolute
 * @returns absolute paths, in one order
 */
function filesOfAnyDatabase(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => fs.readFileSync(file, 'utf8').startsWith(MARK));
}

/**
 * Shares those out among the suites, so that each runs in one of them.
 *
 * @returns by the name of each suite, patterns of the files that run in another one
 */
function shareOut(folder, suites) {
  const files = filesOfAnyDatabase(folder);
  const pattern = (file) => `^${file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  return Object.fromEntries(
    suites.map((suite, turn) => [
      suite,
      files.filter((_, at) => at % suites.length !== turn).map(pattern),
    ])
  );
}

module.exports = { shareOut };
