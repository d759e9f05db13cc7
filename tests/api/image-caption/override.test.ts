/** @database any */

import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import { OVERRIDES, onCaptions, READS_ARTICLES, signInEditor } from '../../support/editors';
import { draftCaption, ferryArticle, FITTING, newPicture, WRONG } from '../../support/ferryStory';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';
import { send } from '../../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const REASON = 'The governor is the minister’s guest; the story follows.';

describe('who may do what in the review', () => {
  let newsroom: Newsroom;
  let chief: ReviewClient;
  let article: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['de'] });
    chief = captionReviewOf(newsroom, await signInAdministrator(newsroom));
    article = await ferryArticle(newsroom);
  });
  afterAll(() => newsroom.stop());

  const editor = async (...grants: Parameters<typeof signInEditor>[1][]) =>
    captionReviewOf(newsroom, await signInEditor(newsroom, grants.flat()));
  const isPublic = async (documentId: string) =>
    (await newsroom.read(`/api/image-captions/${documentId}`)).status === 200;
  const wrongDraft = () => draftCaption(newsroom, WRONG, article);

  describe('an override', () => {
    it('lets a wrong caption pass, says who, when and why, and is kept', async () => {
      const documentId = await wrongDraft();
      const { status, caption } = await chief.act(documentId, 'override', { reason: REASON });
      expect(status).toBe(200);
      expect(caption).toMatchObject({
        verdict: 'wrong',
        gateResult: 'warns',
        status: 'draft',
        overrides: [
          {
            by: 'Ida Holm',
            at: expect.stringMatching(/^\d{4}-.*Z$/),
            reason: REASON,
            endedAt: null,
            endedBecause: null,
          },
        ],
      });
      expect((await chief.act(documentId, 'approve')).status).toBe(200);
      expect(await isPublic(documentId)).toBe(true);
    });

    it('lets its article pass as well', async () => {
      const story = await ferryArticle(newsroom);
      const documentId = await draftCaption(newsroom, WRONG, story);
      const publish = () => newsroom.call('PUT', `/api/articles/${story}`, { data: {} });
      expect((await publish()).status).toBe(400);
      await chief.act(documentId, 'override', { reason: REASON });
      expect((await publish()).status).toBe(200);
      expect(await isPublic(documentId)).toBe(true);
    });

    it('ends when the words change, and does not come back with the old ones', async () => {
      const documentId = await wrongDraft();
      await chief.act(documentId, 'override', { reason: REASON });
      const words = `${WRONG} and a crowd of voters`;
      const changed = await chief.act(documentId, 'set-words', { words });
      expect(changed.caption).toMatchObject({
        gateResult: 'blocks',
        overrides: [{ endedAt: expect.any(String), endedBecause: 'words' }],
      });
      const back = await chief.act(documentId, 'set-words', { words: WRONG });
      expect(back.caption.gateResult).toBe('blocks');
      expect((await chief.act(documentId, 'approve')).status).toBe(400);
    });

    it('ends when the picture gets other bytes, or is another', async () => {
      const image = await newPicture(newsroom);
      const documentId = await draftCaption(newsroom, WRONG, article, { image });
      await chief.act(documentId, 'override', { reason: REASON });
      const bytes = await makePicture('jpeg', {}, 252);
      await send(newsroom, `/api/upload?id=${image}`, newsroom.token, bytes);
      const refused = await chief.act(documentId, 'approve');
      expect([refused.status, refused.error.name]).toEqual([400, 'ValidationError']);
      const again = await chief.act(documentId, 'override', { reason: 'Looked at it again' });
      expect(again.caption.overrides).toMatchObject([
        { reason: 'Looked at it again', endedAt: null },
        { reason: REASON, endedBecause: 'picture' },
      ]);
      await newsroom.call('PUT', `/api/image-captions/${documentId}?status=draft`, {
        data: { image: await newPicture(newsroom) },
      });
      expect((await chief.act(documentId, 'approve')).status).toBe(400);
    });

    it('ends when an editor ends it', async () => {
      const documentId = await wrongDraft();
      await chief.act(documentId, 'override', { reason: REASON });
      const ended = await chief.act(documentId, 'end-override');
      expect(ended.caption).toMatchObject({
        gateResult: 'blocks',
        overrides: [{ endedBecause: 'editor' }],
      });
    });

    it('is for those with the permission only, and for no caption that fits', async () => {
      const documentId = await wrongDraft();
      const all = onCaptions(['read', 'update', 'publish']);
      const without = await editor(all, [READS_ARTICLES]);
      const refused = await without.act(documentId, 'override', { reason: REASON });
      expect([refused.status, refused.error.message]).toEqual([
        403,
        expect.stringContaining('Override a wrong caption'),
      ]);
      const reader = await editor(onCaptions(['read']), [READS_ARTICLES, OVERRIDES]);
      expect((await reader.act(documentId, 'override', { reason: REASON })).status).toBe(403);
      const withIt = await editor(all, [READS_ARTICLES, OVERRIDES]);
      expect((await withIt.act(documentId, 'override', { reason: REASON })).status).toBe(200);
      const fitting = await draftCaption(newsroom, FITTING, article);
      expect((await withIt.act(fitting, 'override', { reason: REASON })).status).toBe(400);
    });

    it('is set by no other door, and leaves by none', async () => {
      const documentId = await wrongDraft();
      const override = { by: 'Somebody', at: '2026-01-01T00:00:00Z', reason: 'Because' };
      const sent = await newsroom.call('PUT', `/api/image-captions/${documentId}`, {
        data: { override, overrides: [override] },
      });
      expect(sent.status).toBe(400);
      expect(await isPublic(documentId)).toBe(false);
      await chief.act(documentId, 'override', { reason: REASON });
      await chief.act(documentId, 'approve');
      const answers = await Promise.all([
        newsroom.read(`/api/image-captions/${documentId}?populate=*`),
        newsroom.call('GET', `/api/image-captions/${documentId}?populate=*&status=draft`),
        newsroom.read(`/api/articles/${article}?populate[captions][populate]=*`),
        graphql(newsroom, '{ newsroomImageCaptions(pagination: { limit: 100 }) { caption } }'),
        graphql(newsroom, '{ newsroomCaptionDecisions { reason } }', { token: newsroom.token }),
        newsroom.call('GET', '/api/caption-decisions'),
      ]);
      for (const { body } of answers) {
        expect(JSON.stringify(body)).not.toContain('governor is the minister');
        expect(JSON.stringify(body)).not.toContain('Ida Holm"');
      }
    });
  });

  describe('asks the content manager’s permissions', () => {
    it('for each action', async () => {
      const documentId = await draftCaption(newsroom, FITTING, article);
      const reader = await editor(onCaptions(['read']), [READS_ARTICLES]);
      const statuses = await Promise.all(
        (['approve', 'hold-back', 'detach', 'mark-file'] as const).map(
          async (action) => (await reader.act(documentId, action)).status
        )
      );
      expect(statuses).toEqual([403, 403, 403, 403]);
      const writer = await editor(onCaptions(['read', 'update']), [READS_ARTICLES]);
      expect((await writer.act(documentId, 'mark-file')).status).toBe(200);
      expect((await writer.act(documentId, 'approve')).status).toBe(403);
      expect(await isPublic(documentId)).toBe(false);
      await chief.act(documentId, 'approve');
      // Taking it off takes it from the public page, which is not the writer's to do.
      expect((await writer.act(documentId, 'detach')).status).toBe(403);
      const [row] = await writer.check({ locale: 'en', caption: { documentId, values: {} } });
      expect(row?.article?.documentId).toBe(article);
    });

    it('for each field', async () => {
      const documentId = await draftCaption(newsroom, FITTING, article);
      const marker = await editor(
        onCaptions(['read']),
        [READS_ARTICLES],
        onCaptions(['update'], { fields: ['isFilePhoto'] })
      );
      expect((await marker.act(documentId, 'mark-file')).status).toBe(200);
      expect((await marker.act(documentId, 'set-words', { words: 'Mine' })).status).toBe(403);
    });

    it('for each language', async () => {
      const { body } = await newsroom.call('POST', '/api/image-captions?status=draft&locale=de', {
        data: { caption: 'Der Hafen von Oslo', image: await newPicture(newsroom) },
      });
      const english = await editor(onCaptions(['read', 'update', 'publish']), [READS_ARTICLES]);
      const { documentId } = body.data;
      expect((await english.act(documentId, 'approve', { locale: 'de' })).status).toBe(403);
      const german = await editor(onCaptions(['read', 'update', 'publish'], { locales: ['de'] }), [
        READS_ARTICLES,
      ]);
      expect((await german.act(documentId, 'approve', { locale: 'de' })).status).toBe(200);
    });

    it('with their conditions', async () => {
      const conditions = ['admin::is-creator'];
      const others = await wrongDraft();
      const token = await signInEditor(newsroom, [
        ...onCaptions(['read', 'create', 'update', 'publish'], { conditions }),
        READS_ARTICLES,
      ]);
      const own = await newsroom.request('POST', `/content-manager/collection-types/${CAPTION}`, {
        token,
        data: { caption: WRONG, image: await newPicture(newsroom), article },
      });
      const documentId = own.body.data.documentId;
      const author = captionReviewOf(newsroom, token);
      expect((await author.act(others, 'mark-file')).status).toBe(403);
      expect((await author.act(documentId, 'mark-file')).status).toBe(200);
      await author.act(documentId, 'unmark-file');
      const seen = await author.check({
        locale: 'en',
        article: { documentId: article, values: {} },
      });
      expect(seen.map((caption) => caption.documentId)).toEqual([documentId]);
      const { counts, captions } = await author.overview();
      expect([counts.wrong, captions.map((caption) => caption.documentId)]).toEqual([
        1,
        [documentId],
      ]);
      const { body } = await author.call('POST', 'verdicts', {
        locale: 'en',
        ids: [others, documentId],
      });
      expect(Object.keys(body.verdicts)).toEqual([documentId]);
    });

    it('for the story as well', async () => {
      const documentId = await draftCaption(newsroom, FITTING, article);
      const without = await editor(onCaptions(['read', 'update', 'publish']));
      const answers = await Promise.all([
        without.call('POST', 'check', {
          locale: 'en',
          article: { documentId: article, values: {} },
        }),
        without.call('POST', 'check', { locale: 'en', caption: { documentId, values: {} } }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
      const nothing = await editor([READS_ARTICLES]);
      expect((await nothing.call('GET', 'overview')).status).toBe(403);
    });
  });

  it('an article stays as it was when one of its captions cannot be published', async () => {
    const story = await ferryArticle(newsroom);
    await newsroom.call('PUT', `/api/articles/${story}`, { data: { headline: 'Before' } });
    await draftCaption(newsroom, WRONG, story);
    const { status } = await newsroom.call('PUT', `/api/articles/${story}`, {
      data: { headline: 'After' },
    });
    expect(status).toBe(400);
    const documents = newsroom.strapi.documents(ARTICLE);
    for (const version of ['draft', 'published'] as const) {
      expect(await documents.findOne({ documentId: story, status: version })).toMatchObject({
        headline: 'Before',
      });
    }
  });
});
