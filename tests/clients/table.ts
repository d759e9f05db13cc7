import fs from 'node:fs';
import path from 'node:path';

interface Client {
  /** How it is told of the newsroom. */
  setting: string;
  /** What of it was run. */
  runs: string;
}

/** The clients that were run against the API as they are, by the names of their packages. */
export const CLIENTS = {
  '@strapi/client': {
    setting: "`collection('articles')`, or with `{ plugin: { name: 'newsroom' } }`",
    runs: 'lists, single stories, writes, by both names',
  },
  'gatsby-source-strapi': {
    setting:
      "`collectionTypes: ['article', 'section']`, with a token that may read the Content-Type Builder",
    runs: '`sourceNodes`, without its download of files',
  },
  'strapi-community-astro-loader': {
    setting: "`contentType: 'article'`",
    runs: 'the loader, page by page',
  },
  '@nuxtjs/strapi': {
    setting: "`find('articles')`, `findOne('articles/by-slug', slug)`, `useStrapiGraphQL()`",
    runs: 'its composables, bundled outside Nuxt',
  },
  '@refinedev/strapi-v4': {
    setting: "`DataProvider('…/api')`, the identifier of a story is its `documentId`",
    runs: 'lists, single stories, writes',
  },
  '@refinedev/strapi': {
    setting:
      'does not work with Strapi 4 or 5: it asks as Strapi 3 was asked. Take `@refinedev/strapi-v4`',
    runs: 'refused with 400',
  },
  'graphql-request': {
    setting: '`/graphql`',
    runs: 'a story by its slug, moved, withdrawn or nowhere',
  },
  '@graphql-codegen/core': {
    setting: 'the schema that the server tells of itself',
    runs: 'typed documents, compiled by `tsc --strict`',
  },
  'rss-parser': { setting: '`/api/feeds/…`', runs: 'RSS with its `enclosure`, Atom' },
  feedparser: { setting: '`/api/feeds/…`', runs: 'RSS, Atom' },
  feedsmith: { setting: '`/api/feeds/…`', runs: 'RSS, Atom' },
  '@rowanmanning/feed-parser': { setting: '`/api/feeds/…`', runs: 'RSS, Atom' },
} satisfies Record<string, Client>;

/** The table of the docs, laid out as prettier has tables. */
export function tableOfClients(root: string): string {
  const rows = Object.entries<Client>(CLIENTS).map(([name, { setting, runs }]) => [
    name,
    versionOf(root, name),
    setting,
    runs,
  ]);
  const table = [['client', 'version', 'how it is told', 'what was run'], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...table.map((row) => (row[at] ?? '').length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...others] = table.map(line);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others]
    .flat()
    .map((each) => `${each}\n`)
    .join('');
}

/** The version that is installed here. */
function versionOf(root: string, name: string): string {
  const [found] = ['clients', '.']
    .map((folder) => path.join(root, folder, 'node_modules', name, 'package.json'))
    .filter((file) => fs.existsSync(file));
  if (found === undefined) throw new Error(`${name} is not installed.`);
  return JSON.parse(fs.readFileSync(found, 'utf8')).version;
}
