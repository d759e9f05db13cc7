/**
 * The walls of the house: which room may import what. CONTRIBUTING.md says it in words.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Words that every room speaks; they have no index, each file is a table of contents of its own. */
const VOCABULARY = '(input|strapi|text)';
/** Where what editors write is kept right. */
const CONTENT =
  '(article|desk|editing|fields|history|image-caption|outlet|outlet-mirror|picture|schedule|search)';
/** What serves the others and knows nothing of what newsrooms write. */
const MACHINERY = '(cache|http|input|listing|moments|reads|saves|strapi|text)';
/** What thinks of captions has indexes of its own: who only reads need not load what serves Strapi. */
const THINKING_INDEX = '^src/server/image-caption/(checks|parse)/index\\.ts$';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'no-circle',
      'No file comes back to itself, by its types neither.',
      {},
      { circular: true }
    ),
    rule(
      'past-the-index',
      'Nothing reaches into another room past its index.',
      { path: '^src/server/([^/]+)/' },
      {
        path: '^src/server/[^/]+/',
        pathNot: [
          '^src/server/$1/',
          '^src/server/[^/]+/index\\.ts$',
          THINKING_INDEX,
          `^src/server/${VOCABULARY}/`,
        ],
      }
    ),
    rule(
      'root-past-the-index',
      'The tables of contents name rooms, not their files; each room has its options beside it.',
      { path: '^src/server/[^/]+\\.ts$' },
      {
        path: '^src/server/[^/]+/.',
        pathNot: ['^src/server/[^/]+/(index|options)\\.ts$', `^src/server/${VOCABULARY}/`],
      }
    ),
    rule(
      'four-tables-of-contents',
      'No loose file beside index, hooks, routes and options.',
      {},
      {
        path: '^src/server/[^/]+\\.ts$',
        pathNot: '^src/server/(index|hooks|routes|options)\\.ts$',
      }
    ),
    rule(
      'nobody-imports-the-root',
      'The root wires the rooms together.',
      { path: '^src/server/[^/]+/' },
      { path: '^src/server/[^/]+\\.ts$' }
    ),
    rule(
      'hooks-in-hooks',
      'What runs at a moment of a write lies in the hooks folder of its room.',
      {},
      {
        path: '^src/server/.*(Before|After)(Write|Save|Publish|Unpublish|Commit)\\.ts$',
        pathNot: '/hooks/[^/]+$',
      }
    ),
    rule(
      'machinery-knows-no-content',
      'What keeps, reads and lists answers knows no content type by its room.',
      { path: `^src/server/${MACHINERY}/` },
      { path: '^src/server/(access|archive|article|delivery|image-caption|outlet-mirror)/' }
    ),
    rule(
      'content-knows-no-formats',
      'What editors write does not depend on what is made of it.',
      { path: `^src/server/${CONTENT}/` },
      { path: '^src/server/(access|archive|delivery)/' }
    ),
    rule(
      'formats-and-archive-are-the-outermost',
      'Only the root and access may import them.',
      { path: '^src/server/(?!access|archive|delivery)[^/]+/' },
      { path: '^src/server/(archive|delivery)/' }
    ),
    rule(
      'thinking-knows-no-strapi',
      'What thinks is apart from what touches Strapi.',
      { path: '^src/server/(text|image-caption/(checks|parse)|search/(normaliser|query))/' },
      { path: '@strapi/', pathNot: '@strapi/utils' }
    ),
    rule(
      'client-knows-no-server',
      'The libraries that browsers run have no line of the server; the server takes from them what both know.',
      { path: '^src/(blocks|embeds|mirrors)/' },
      { path: '^src/(server|admin|cli|host)/' }
    ),
    rule(
      'shared-past-the-index',
      'What server and panel share is asked for by its index.',
      { path: '^src/', pathNot: '^src/(blocks|embeds)/' },
      { path: '^src/(blocks|embeds)/', pathNot: '^src/(blocks|embeds)/index\\.ts$' }
    ),
    rule(
      'admin-knows-no-server',
      'What server and panel say to each other stands in types/.',
      { path: '^src/admin/' },
      { path: '^src/(server|cli|host)/' }
    ),
    rule(
      'server-knows-no-programs',
      'The plugin does not depend on the command, the host, the benchmarks or the faults.',
      { path: '^src/(server|admin)/' },
      { path: '^(src/(cli|host)|benchmarks|faults|tests|config)/' }
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports are walls too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.d\\.ts$' },
  },
};
