import assert from 'node:assert/strict';
import { add, build, enable, newApplication, STRAPI } from '../application.mjs';
import { ask, firstEditor } from '../editor.mjs';
import { started, step } from '../stranger.mjs';

const NEIGHBOURS = [
  `@strapi/plugin-graphql@${STRAPI}`,
  `@strapi/plugin-documentation@${STRAPI}`,
  '@strapi/plugin-seo@2',
  'strapi-plugin-config-sync@3',
];
const LANGUAGES = { en: 'Storm over the harbour', de: 'Sturm im Hafen', ar: 'عاصفة فوق الميناء' };

async function writeInEveryLanguage(address, { session, token }) {
  for (const code of ['de', 'ar']) {
    await ask(address, '/i18n/locales', {
      token: session,
      body: { name: code, code, isDefault: false },
    });
  }
  const { data } = await ask(address, '/api/articles', {
    token,
    body: { data: { headline: LANGUAGES.en } },
  });
  for (const code of ['de', 'ar']) {
    await ask(address, `/api/articles/${data.documentId}?locale=${code}`, {
      token,
      method: 'PUT',
      body: { data: { headline: LANGUAGES[code] } },
    });
  }
  for (const [code, headline] of Object.entries(LANGUAGES)) {
    const { data: stories } = await ask(address, `/api/articles?locale=${code}`);
    assert.deepEqual(
      stories.map((story) => story.headline),
      [headline]
    );
  }
}

/** Beside the plugins that most applications have, in three languages. */
export async function neighbours({ folder, tarball }) {
  const app = await newApplication(folder);
  await step('Install the newsroom and its neighbours', () => add(app, tarball, ...NEIGHBOURS));
  enable(app, {
    graphql: { enabled: true },
    documentation: { enabled: true },
    seo: { enabled: true },
    'config-sync': { enabled: true },
  });
  await step('Build', () => build(app));
  await started(app, async (address) => {
    const editor = await firstEditor(address);
    await step('Stories in three languages', () => writeInEveryLanguage(address, editor));
    await step('The same by GraphQL', async () => {
      const { data } = await ask(address, '/graphql', {
        body: { query: '{ newsroomArticles { headline } }' },
      });
      assert.deepEqual(data.newsroomArticles, [{ headline: LANGUAGES.en }]);
    });
  });
}
