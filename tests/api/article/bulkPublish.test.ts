/** @database any */

import { signIn, type AdminPanel } from '../../support/admin';
import { draftCaption, ferryArticle, FITTING, WRONG } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('stories that are chosen in a list and published together', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    panel = await signIn(newsroom);
  });
  afterAll(() => newsroom.stop());

  const publish = (documentIds: string[]) =>
    panel.call('POST', ARTICLE, '/actions/bulkPublish?plugins[i18n][locale]=en', { documentIds });
  const isPublic = async (documentId: string, uid: typeof ARTICLE | typeof CAPTION = ARTICLE) =>
    (await newsroom.strapi.documents(uid).findOne({ documentId, status: 'published' })) !== null;

  it('go out one by one, with their captions, and those that are refused are named with the reason', async () => {
    const fitting = await ferryArticle(newsroom, { headline: 'Talks about the ferry' });
    const caption = await draftCaption(newsroom, FITTING, fitting);
    const wrong = await ferryArticle(newsroom, { headline: 'Ferry with a wrong caption' });
    await draftCaption(newsroom, WRONG, wrong);
    const figure = { __component: 'newsroom.figure', captionKey: 'nowhere' };
    const lost = await ferryArticle(newsroom, { headline: 'Ferry “lost”', body: [figure] });
    const plain = await ferryArticle(newsroom, { headline: 'Plain ferry' });

    const { status, body } = await publish([wrong, fitting, lost, plain]);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^2 of 4 stories were published\.\n/);
    expect(body.error.message).toContain('“Ferry with a wrong caption” was not: The caption “Gov');
    expect(body.error.message).toContain('“Ferry “lost”” was not: No caption of this story has');
    expect(body.error.details.published).toEqual([fitting, plain]);
    expect(body.error.details.refused).toMatchObject([
      { documentId: wrong, headline: 'Ferry with a wrong caption' },
      { documentId: lost, headline: 'Ferry “lost”' },
    ]);
    for (const [story, expected] of [
      [fitting, true],
      [plain, true],
      [wrong, false],
      [lost, false],
    ] as const) {
      expect(await isPublic(story)).toBe(expected);
    }
    expect(await isPublic(caption, CAPTION)).toBe(true);
  });

  it('are counted where none is refused', async () => {
    const stories = [await ferryArticle(newsroom), await ferryArticle(newsroom)];
    expect(await publish(stories)).toMatchObject({ status: 200, body: { count: 2 } });
  });

  it('leave other types as Strapi has them: all or none', async () => {
    const good = await draftCaption(newsroom, FITTING, null);
    const bad = await newsroom.strapi
      .documents(CAPTION)
      .create({ data: { caption: 'No picture' } });
    const { status } = await panel.call('POST', CAPTION, '/actions/bulkPublish', {
      documentIds: [good, bad.documentId],
    });
    expect(status).toBe(400);
    expect(await isPublic(good, CAPTION)).toBe(false);
  });
});
