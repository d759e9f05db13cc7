import assert from 'node:assert/strict';
import http from 'node:http';
import { newsroomApplication, set, setPlugins } from '../application.mjs';
import { ask, firstEditor, statusOf, writeStory } from '../editor.mjs';
import { freePort, started, step } from '../stranger.mjs';

const newsroom = (config = {}) => ({
  newsroom: { enabled: true, config: { publicRead: true, ...config } },
});
const HEADLINE = 'Storm over the harbour';
const BY_SLUG = 'articles/by-slug/storm-over-the-harbour';

/** A proxy that takes a path off the address and hands on the rest. */
async function proxied(folderOfUrl, target, work) {
  const proxy = http.createServer((request, response) => {
    const rest = request.url.startsWith(`${folderOfUrl}/`) && request.url.slice(folderOfUrl.length);
    if (!rest) return void response.writeHead(404).end();
    const asked = http.request(
      `${target}${rest}`,
      { method: request.method, headers: request.headers },
      (answer) => answer.pipe(response.writeHead(answer.statusCode, answer.headers))
    );
    asked.on('error', () => response.writeHead(502).end());
    return void request.pipe(asked);
  });
  const port = await freePort();
  await new Promise((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${port}${folderOfUrl}`);
  } finally {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  }
}

/** Applications that are set otherwise than the generator sets them. */
export async function settings({ folder, tarball }) {
  const app = await newsroomApplication(folder, tarball);
  const database = (name) => ({ env: { DATABASE_FILENAME: `.tmp/${name}.db` } });

  await step('Without users-permissions', () => {
    setPlugins(app, { 'users-permissions': { enabled: false }, ...newsroom() });
    return started(
      app,
      async (address) => {
        // There is no public role; a token reads.
        assert.equal(await statusOf(`${address}/api/articles`), 401);
        const { token } = await firstEditor(address);
        await writeStory(address, token, { headline: HEADLINE });
        const { data } = await ask(address, `/api/${BY_SLUG}`, { token });
        assert.equal(data.headline, HEADLINE);
      },
      database('bare')
    );
  });

  await step('Without i18n', () => {
    setPlugins(app, { i18n: { enabled: false }, ...newsroom() });
    return started(
      app,
      async (address) => {
        const { token } = await firstEditor(address);
        await writeStory(address, token, { headline: HEADLINE });
        const { data } = await ask(address, `/api/${BY_SLUG}`);
        assert.equal(data.headline, HEADLINE);
      },
      database('plain')
    );
  });

  await step("In Strapi's format of answers of version 4", () => {
    setPlugins(app, newsroom());
    return started(
      app,
      async (address) => {
        const { token } = await firstEditor(address);
        await writeStory(address, token, { headline: HEADLINE });
        const headers = { 'Strapi-Response-Format': 'v4' };
        const { data } = await ask(address, '/api/articles', { headers });
        assert.equal(data[0].attributes.headline, HEADLINE);
        const { data: story } = await ask(address, `/api/${BY_SLUG}`, { headers });
        assert.equal((story.attributes ?? story).headline, HEADLINE);
      },
      database('stories')
    );
  });

  await step('Under a prefix, and one of the whole API', () => {
    setPlugins(app, newsroom({ routePrefix: '/news' }));
    set(app, 'api', `{ rest: { prefix: '/content', strictParams: true } }`);
    return started(
      app,
      async (address) => {
        const { data } = await ask(address, `/content/news/${BY_SLUG}`);
        assert.equal(data.headline, HEADLINE);
        assert.equal(await statusOf(`${address}/content/articles`), 404);
      },
      database('stories')
    );
  });

  await step('Behind a proxy, below a path', async () => {
    setPlugins(app, newsroom());
    set(app, 'api', '{ rest: { strictParams: true } }');
    set(
      app,
      'server',
      `{ host: env('HOST'), port: env.int('PORT'), url: 'https://paper.example/cms',
         app: { keys: env.array('APP_KEYS') } }`
    );
    return started(
      app,
      (address) =>
        proxied('/cms', address, async (outside) => {
          const { data } = await ask(outside, `/api/${BY_SLUG}`);
          assert.equal(data.headline, HEADLINE);
        }),
      database('stories')
    );
  });

  for (const forceMigration of [true, false]) {
    await step(`Off and on again, forceMigration ${forceMigration}`, async () => {
      set(
        app,
        'database',
        `{ connection: { client: 'sqlite', useNullAsDefault: true,
             connection: { filename: env('DATABASE_FILENAME') } },
           settings: { forceMigration: ${forceMigration} } }`
      );
      setPlugins(app, { newsroom: { enabled: false } });
      await started(
        app,
        async (address) => assert.equal(await statusOf(`${address}/api/articles`), 404),
        database('stories')
      );
      setPlugins(app, newsroom());
      await started(
        app,
        async (address) => {
          const { data } = await ask(address, `/api/${BY_SLUG}`);
          assert.equal(data.headline, HEADLINE);
        },
        database('stories')
      );
    });
  }
}
