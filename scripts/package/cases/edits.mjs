import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { compiled, newsroomApplication, setPlugins } from '../application.mjs';
import { ask, firstEditor, writeStory } from '../editor.mjs';
import { started, step } from '../stranger.mjs';

const FACTORY = (name) =>
  `module.exports = require('@strapi/strapi').factories.${name}('api::notice.notice');`;

const NOTICE = {
  kind: 'collectionType',
  collectionName: 'notices',
  info: { singularName: 'notice', pluralName: 'notices', displayName: 'Notice' },
  attributes: { title: { type: 'string' } },
};
const API = {
  'controllers/notice.js': FACTORY('createCoreController'),
  'routes/notice.js': FACTORY('createCoreRouter'),
  'services/notice.js': FACTORY('createCoreService'),
};
const SCHEMA = ['content-types', 'notice', 'schema.json'];

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

const writeNotice = (app, schema) =>
  write(compiled(app, 'src', 'api', 'notice', ...SCHEMA), JSON.stringify(schema));

/** The schemas of the application change between two starts, its own one and that of the newsroom's Article. */
export async function edits({ folder, tarball }) {
  const app = await newsroomApplication(folder, tarball);
  setPlugins(app, { newsroom: { enabled: true, config: { publicRead: true } } });
  writeNotice(app, NOTICE);
  for (const [file, text] of Object.entries(API))
    write(compiled(app, 'src', 'api', 'notice', file), text);

  const token = await step('A story and an entry of its own, before', () =>
    started(app, async (address) => {
      const editor = await firstEditor(address);
      await writeStory(address, editor.token, { headline: 'Before the edit' });
      await ask(address, '/api/notices', {
        token: editor.token,
        body: { data: { title: 'Before' } },
      });
      return editor.token;
    })
  );

  const attributes = { ...NOTICE.attributes, reader: { type: 'string' } };
  writeNotice(app, { ...NOTICE, attributes });
  write(
    compiled(app, 'src', 'extensions', 'newsroom', 'content-types', 'article', 'schema.json'),
    JSON.stringify({ attributes: { nutshell: { type: 'text' } } })
  );
  await step('A new field in each', () =>
    started(app, async (address) => {
      await writeStory(address, token, { headline: 'After the edit', nutshell: 'In short' });
      const { data } = await ask(address, '/api/articles?sort=headline');
      assert.deepEqual(
        data.map(({ headline, nutshell }) => [headline, nutshell]),
        [
          ['After the edit', 'In short'],
          ['Before the edit', null],
        ]
      );
      const { data: notice } = await ask(address, '/api/notices', {
        token,
        body: { data: { title: 'After', reader: 'Ida' } },
      });
      assert.equal(notice.reader, 'Ida');
    })
  );
}
