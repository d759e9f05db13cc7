import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { answer, token, url } from './asked.mjs';

const { sourceNodes } = createRequire(import.meta.url)('gatsby-source-strapi/gatsby-node.js');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-gatsby-'));
const nodes = new Map();
const values = new Map();
const cache = {
  directory: folder,
  get: async (key) => values.get(key),
  set: async (key, value) => void values.set(key, value),
};
const problems = [];

// What Gatsby hands its source plugins.
await sourceNodes(
  {
    actions: {
      createNode: (node) => void nodes.set(node.id, node),
      touchNode() {},
      deleteNode: ({ id }) => void nodes.delete(id),
    },
    createContentDigest: (value) => createHash('md5').update(JSON.stringify(value)).digest('hex'),
    createNodeId: (name) => createHash('md5').update(name).digest('hex'),
    reporter: {
      info() {},
      warn: (text) => problems.push(text),
      error: (text) => problems.push(String(text)),
      panic: (text, error) => {
        throw new Error(`${text} ${error}`);
      },
    },
    getCache: () => cache,
    cache,
    store: { getState: () => ({ program: { directory: folder }, config: {} }) },
    getNodes: () => [...nodes.values()],
    getNode: (id) => nodes.get(id),
  },
  {
    apiURL: url,
    accessToken: token,
    collectionTypes: [
      {
        singularName: 'article',
        queryParams: {
          populate: { body: { populate: '*' }, captions: { populate: '*' }, section: true },
        },
      },
      'section',
    ],
    // Gatsby's own part, which writes files into its cache.
    skipFileDownloads: true,
  }
);
fs.rmSync(folder, { recursive: true });
const ofType = (type) => [...nodes.values()].filter(({ internal }) => internal.type === type);
answer({
  problems,
  headlines: ofType('STRAPI_ARTICLE').map(({ headline }) => headline),
  sections: ofType('STRAPI_SECTION').map(({ name }) => name),
  captions: ofType('STRAPI_IMAGE_CAPTION').map(({ caption }) => caption),
  types: [...new Set([...nodes.values()].map(({ internal }) => internal.type))].sort(),
});
