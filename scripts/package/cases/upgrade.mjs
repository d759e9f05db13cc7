import assert from 'node:assert/strict';
import path from 'node:path';
import { add, newsroomApplication, setPlugins } from '../application.mjs';
import { ask, firstEditor, statusOf, writeStory } from '../editor.mjs';
import { started, run, step } from '../stranger.mjs';
import { tarballOf } from '../tarball.mjs';

/** Some two hundred changes back: far enough for tables of another shape. */
const BEFORE = process.env.NEWSROOM_PREVIOUS ?? 'HEAD~200';

/** What readers get of the stories, which an upgrade must not change. */
const readersSee = async (address) => {
  const { data } = await ask(address, '/api/articles?sort=headline');
  return data.map(({ documentId, headline, slug, firstPublishedAt, contentModifiedAt }) => ({
    documentId,
    headline,
    slug,
    firstPublishedAt,
    contentModifiedAt,
  }));
};

async function write(address) {
  const { token } = await firstEditor(address);
  await writeStory(address, token, {
    headline: 'Storm over the harbour',
    standfirst: 'Ships wait.',
  });
  const { documentId } = await writeStory(address, token, { headline: 'The wall holds' });
  await ask(address, `/api/articles/${documentId}`, {
    token,
    method: 'PUT',
    body: { data: { slug: 'harbour-wall-holds' } },
  });
  return { token, seen: await readersSee(address) };
}

/** The previous tarball, stories written with it, then the new one over it. */
export async function upgrade({ folder, tarball }) {
  const app = await newsroomApplication(folder, tarball);
  const previous = await step(`Pack ${BEFORE}`, () => tarballOf(BEFORE, path.dirname(folder)));
  await step('Install the previous tarball', () => add(app, previous));
  setPlugins(app, { newsroom: { enabled: true, config: { publicRead: true } } });
  const { token, seen } = await step('Stories by the previous one', () => started(app, write));
  assert.equal(seen.length, 2);

  await step('Install the new tarball over it', () => add(app, tarball));
  await step('The same stories, addresses and rights', () =>
    started(app, async (address) => {
      assert.deepEqual(await readersSee(address), seen);
      assert.equal(await statusOf(`${address}/api/articles/by-slug/the-wall-holds`), 301);
      await writeStory(address, token, { headline: 'Written after the upgrade' });
      assert.equal((await readersSee(address)).length, 3);
    })
  );
  await step('The new command finds nothing wrong', () =>
    run([path.join(folder, 'node_modules', '.bin', 'newsroom'), 'check', 'captions'], folder)
  );
}
