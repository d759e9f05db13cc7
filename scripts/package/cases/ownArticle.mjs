import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { compiled, newsroomApplication, setPlugins } from '../application.mjs';
import { statusOf } from '../editor.mjs';
import { started, step } from '../stranger.mjs';

const FACTORY = (name) =>
  `module.exports = require('@strapi/strapi').factories.${name}('api::article.article');`;

const FILES = {
  'content-types/article/schema.json': JSON.stringify({
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    attributes: { title: { type: 'string' } },
  }),
  'controllers/article.js': FACTORY('createCoreController'),
  'routes/article.js': FACTORY('createCoreRouter'),
  'services/article.js': FACTORY('createCoreService'),
};

/** Beside articles of the application's own: it is told what to do before anything is written. */
export async function ownArticle({ folder, tarball }) {
  const app = await newsroomApplication(folder, tarball);
  for (const [file, text] of Object.entries(FILES)) {
    const at = compiled(app, 'src', 'api', 'article', file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, text);
  }
  await step('Told what to do, and nothing written', async () => {
    setPlugins(app, { newsroom: { enabled: true } });
    await assert.rejects(
      started(app, async () => undefined),
      /The API "article" of this project already answers .*routePrefix/
    );
    const tables = path.join(folder, '.tmp', 'data.db');
    assert.equal(fs.statSync(tables, { throwIfNoEntry: false })?.size ?? 0, 0);
  });
  await step('Under a prefix', () => {
    const config = { publicRead: true, routePrefix: '/newsroom' };
    setPlugins(app, { newsroom: { enabled: true, config } });
    return started(app, async (address) => {
      assert.equal(await statusOf(`${address}/api/newsroom/articles`), 200);
      assert.equal(await statusOf(`${address}/api/articles`), 403);
    });
  });
}
