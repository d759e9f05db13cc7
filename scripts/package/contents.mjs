/** What a package is made of; whatever else lies in dist was forgotten there. */
const BELONGS = [
  /^(package\.json|README\.md|LICENSE)$/,
  /^dist\/(server|types)\/index\.(js|d\.ts)$/,
  /^dist\/mirrors\/index\.(js|mjs|d\.ts|d\.mts)$/,
  /^dist\/admin\/index\.(mjs|d\.mts)$/,
  /^dist\/admin\/[\w-]+-[A-Z0-9]{8}\.mjs$/,
  // What is loaded late is called by its source, pieces that others share by their digest.
  /^dist\/shared\/[\w-]+\.js$/,
  /^dist\/cli\/newsroom\.js$/,
];

const NEEDED = [
  'LICENSE',
  'README.md',
  'dist/admin/index.d.mts',
  'dist/admin/index.mjs',
  'dist/cli/newsroom.js',
  'dist/mirrors/index.d.mts',
  'dist/mirrors/index.d.ts',
  'dist/mirrors/index.js',
  'dist/mirrors/index.mjs',
  'dist/server/index.d.ts',
  'dist/server/index.js',
  'dist/types/index.d.ts',
  'dist/types/index.js',
  'package.json',
];

/** What of the files of a package does not belong there, and what it lacks, each in a line. */
export const misplaced = (files) => [
  ...files
    .filter((file) => !BELONGS.some((pattern) => pattern.test(file)))
    .map((file) => `${file} does not belong into the package.`),
  ...NEEDED.filter((file) => !files.includes(file)).map((file) => `The package lacks ${file}.`),
];
