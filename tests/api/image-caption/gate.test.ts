/** @database any */

import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import {
  draftCaption,
  ferryArticle,
  ferryBody,
  FITTING,
  newPicture,
  WRONG,
} from '../../support/ferryStory';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';
import { send } from '../../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

type Admin = (method: string, path: string, data?: unknown) => Promise<Answer>;

const adminOf =
  (newsroom: Newsroom, token: string): Admin =>
  (method, path, data) =>
    newsroom.request(method, `/content-manager/collection-types/${path}`, {
      token,
      ...(data !== undefined && { data }),
    });

const publicRow = (newsroom: Newsroom, documentId: string) =>
  newsroom.strapi.db
    .query(CAPTION)
    .findOne({ where: { documentId, publishedAt: { $notNull: true } } });

const verdicts = (newsroom: Newsroom, caption: string) =>
  newsroom.strapi.db
    .query('plugin::newsroom.caption-verdict')
    .findMany({ where: { caption }, orderBy: { isPublic: 'asc' } });

describe('a wrong caption does not become public', () => {
  let newsroom: Newsroom;
  let token: string;
  let admin: Admin;
  let article: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['de'] });
    token = await signInAdministrator(newsroom);
    admin = adminOf(newsroom, token);
    article = await ferryArticle(newsroom);
  });
  afterAll(() => newsroom.stop());

  /** What an error has to say, wherever a door puts it. */
  const expectRefused = (error: { name: string; message: string; details?: unknown }) => {
    expect(error.name).toBe('ValidationError');
    expect(JSON.stringify(error)).toContain('Governor Paul Adler');
    const { errors } = error.details as { errors: Array<Record<string, unknown>> };
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['caption'],
        rule: 'no-shared-names',
        caption: expect.any(String),
        message: expect.stringContaining('the story names none of them'),
        evidence: expect.objectContaining({
          comparedWith: expect.objectContaining({ headline: expect.any(String) }),
        }),
      })
    );
  };
  const wrongDraft = () => draftCaption(newsroom, WRONG, article);

  describe('by any door', () => {
    it('REST create as published, which leaves nothing behind', async () => {
      const count = () => newsroom.strapi.db.query(CAPTION).count();
      const before = await count();
      const { status, body } = await newsroom.call('POST', '/api/image-captions', {
        data: { caption: WRONG, article, image: await newPicture(newsroom) },
      });
      expect(status).toBe(400);
      expectRefused(body.error);
      expect(await count()).toBe(before);
      expect(
        await newsroom.strapi.db
          .query('plugin::newsroom.caption-verdict')
          .count({ where: { isPublic: true } })
      ).toBe(0);
    });

    it('REST update as published, whatever of it is sent', async () => {
      const documentId = await wrongDraft();
      const path = `/api/image-captions/${documentId}`;
      for (const data of [{}, { caption: WRONG }, { altText: 'A man' }]) {
        const { status, body } = await newsroom.call('PUT', path, { data });
        expect(status).toBe(400);
        expectRefused(body.error);
      }
      expect(await publicRow(newsroom, documentId)).toBeNull();
      expect((await newsroom.call('PUT', path, { data: { caption: FITTING } })).status).toBe(200);
    });

    it('REST, of a fitting caption that gets the words or the story of another', async () => {
      const documentId = await draftCaption(newsroom, FITTING, article);
      const path = `/api/image-captions/${documentId}`;
      expect((await newsroom.call('PUT', path, { data: {} })).status).toBe(200);
      expect((await newsroom.call('PUT', path, { data: { caption: WRONG } })).status).toBe(400);
      expect((await publicRow(newsroom, documentId)).caption).toBe(FITTING);
      const other = await ferryArticle(newsroom, {
        headline: 'Bakers of Lindhaven win a prize',
        body: [
          {
            __component: 'newsroom.text',
            text: [
              {
                type: 'paragraph',
                children: [
                  {
                    type: 'text',
                    text: 'The bakery of Greta Brook has won the national prize for rye bread, the guild of bakers announced at its yearly meeting in Lindhaven. Brook bakes with flour from the mill at Ostermark and lets her dough rest for two nights. The jury praised crust, crumb and smell. Her apprentices Jonas Reed and Lena Falk received the medal with her. The mayor congratulated them and bought forty loaves for the school kitchen.',
                  },
                ],
              },
            ],
          },
        ],
      });
      const moved = await newsroom.call('PUT', path, { data: { article: other } });
      expect([moved.status, moved.body.error?.name]).toEqual([400, 'ValidationError']);
    });

    it('GraphQL', async () => {
      const image = await newPicture(newsroom);
      const { body } = await graphql(
        newsroom,
        'mutation ($words: String, $image: ID, $article: ID) { createNewsroomImageCaption(status: PUBLISHED, data: { caption: $words, image: $image, article: $article }) { documentId } }',
        { token: newsroom.token, variables: { words: WRONG, image: String(image), article } }
      );
      expectRefused({ ...body.errors[0].extensions.error, message: body.errors[0].message });
    });

    it('the Document Service: publish, publish again, create and update', async () => {
      const documents = newsroom.strapi.documents(CAPTION);
      const documentId = await wrongDraft();
      await expect(documents.publish({ documentId })).rejects.toMatchObject({
        name: 'ValidationError',
      });
      const fitting = await draftCaption(newsroom, FITTING, article);
      await documents.publish({ documentId: fitting });
      await documents.update({ documentId: fitting, data: { caption: WRONG } });
      await expect(documents.publish({ documentId: fitting })).rejects.toMatchObject({
        name: 'ValidationError',
      });
      expect((await publicRow(newsroom, fitting)).caption).toBe(FITTING);
    });

    it('the Document Service inside a transaction that swallows the error', async () => {
      const documentId = await wrongDraft();
      await newsroom.strapi.db.transaction(async () => {
        await newsroom.strapi
          .documents(CAPTION)
          .publish({ documentId })
          .catch(() => undefined);
      });
      expect(await publicRow(newsroom, documentId)).toBeNull();
      expect(await verdicts(newsroom, documentId)).toMatchObject([{ isPublic: false }]);
    });

    it('the admin panel, one by one and many at once, all or nothing', async () => {
      const documentId = await wrongDraft();
      const one = await admin('POST', `${CAPTION}/${documentId}/actions/publish`, {});
      expect(one.status).toBe(400);
      expectRefused(one.body.error);
      const fitting = await draftCaption(newsroom, FITTING, article);
      const many = await admin('POST', `${CAPTION}/actions/bulkPublish`, {
        documentIds: [fitting, documentId],
        locale: 'en',
      });
      expect(many.status).toBe(400);
      expect(await publicRow(newsroom, fitting)).toBeNull();
      expect(await publicRow(newsroom, documentId)).toBeNull();
    });

    it('and each language for itself', async () => {
      await newsroom.call('PUT', `/api/articles/${article}?status=draft&locale=de`, {
        data: { headline: 'Nordland will über die Fähre reden', body: ferryBody() },
      });
      const documentId = await draftCaption(newsroom, FITTING, article);
      await newsroom.call('PUT', `/api/image-captions/${documentId}?status=draft&locale=de`, {
        data: { caption: WRONG, article, image: await newPicture(newsroom) },
      });
      const documents = newsroom.strapi.documents(CAPTION);
      await expect(documents.publish({ documentId, locale: 'de' })).rejects.toMatchObject({
        name: 'ValidationError',
      });
      await expect(documents.publish({ documentId, locale: '*' })).rejects.toMatchObject({
        name: 'ValidationError',
      });
      expect(await publicRow(newsroom, documentId)).toBeNull();
      await documents.publish({ documentId });
      expect(await publicRow(newsroom, documentId)).toMatchObject({ locale: 'en' });
    });
  });

  describe('with its article', () => {
    const write = (method: string, path: string, data: object) =>
      newsroom.call(method, path, { data });

    it('which is not published either, and says which caption, which rule and why', async () => {
      const story = await ferryArticle(newsroom);
      const fitting = await draftCaption(newsroom, FITTING, story);
      const wrong = await draftCaption(newsroom, WRONG, story, { key: 'rally' });
      const { status, body } = await write('PUT', `/api/articles/${story}`, {});
      expect(status).toBe(400);
      expect(body.error.details.errors).toContainEqual(
        expect.objectContaining({
          path: ['captions'],
          caption: wrong,
          key: 'rally',
          rule: 'no-shared-names',
          evidence: expect.any(Object),
        })
      );
      const published = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId: story, status: 'published' });
      expect([published, await publicRow(newsroom, fitting)]).toEqual([null, null]);
    });

    it('by every door of the article', async () => {
      const story = await ferryArticle(newsroom);
      await draftCaption(newsroom, WRONG, story);
      const documents = newsroom.strapi.documents(ARTICLE);
      await expect(documents.publish({ documentId: story })).rejects.toMatchObject({
        name: 'ValidationError',
      });
      const one = await admin('POST', `${ARTICLE}/${story}/actions/publish`, {});
      const many = await admin('POST', `${ARTICLE}/actions/bulkPublish`, {
        documentIds: [story],
        locale: 'en',
      });
      expect([one.status, many.status]).toEqual([400, 400]);
      const { body } = await graphql(
        newsroom,
        `mutation { updateNewsroomArticle(documentId: "${story}", status: PUBLISHED, data: { kicker: "Now" }) { documentId } }`,
        { token: newsroom.token }
      );
      expect(body.errors[0].extensions.error.name).toBe('ValidationError');
      expect(await documents.findOne({ documentId: story, status: 'published' })).toBeNull();
    });

    it('when the article is created as published with a caption that waits for it', async () => {
      const wrong = await draftCaption(newsroom, WRONG, null);
      const { status } = await write('POST', '/api/articles', {
        headline: 'Ferry talks',
        body: ferryBody(),
        captions: [wrong],
      });
      expect(status).toBe(400);
      const fitting = await draftCaption(newsroom, FITTING, null);
      const made = await write('POST', '/api/articles', {
        headline: 'Ferry talks',
        body: ferryBody(),
        captions: [fitting],
      });
      expect(made.status).toBe(201);
      const { body } = await newsroom.read(
        `/api/articles/${made.body.data.documentId}?populate=captions`
      );
      expect(body.data.captions).toMatchObject([{ documentId: fitting }]);
    });

    it('against the story as the same call writes it', async () => {
      const story = await ferryArticle(newsroom, { body: [] });
      const caption = await draftCaption(newsroom, WRONG, story);
      expect((await write('PUT', `/api/articles/${story}`, { body: ferryBody() })).status).toBe(
        400
      );
      // While nothing is written, nothing can be wrong for it.
      expect((await write('PUT', `/api/articles/${story}`, {})).status).toBe(200);
      expect(await publicRow(newsroom, caption)).not.toBeNull();
    });

    it('unless it is held back, taken off, or has no picture yet', async () => {
      const review = captionReviewOf(newsroom, token);
      const story = await ferryArticle(newsroom);
      const held = await draftCaption(newsroom, WRONG, story);
      const detached = await draftCaption(newsroom, WRONG, story);
      const unfinished = await newsroom.call('POST', '/api/image-captions?status=draft', {
        data: { caption: WRONG, article: story },
      });
      await review.act(held, 'hold-back');
      await review.act(detached, 'detach');
      expect((await write('PUT', `/api/articles/${story}`, {})).status).toBe(200);
      for (const documentId of [held, detached, unfinished.body.data.documentId]) {
        expect(await publicRow(newsroom, documentId)).toBeNull();
      }
    });
  });

  describe('but a fitting one goes out with its article', () => {
    const shown = async (story: string) => {
      const { body } = await newsroom.read(`/api/articles/${story}?populate=captions`);
      return body.data?.captions.map(({ documentId }: { documentId: string }) => documentId).sort();
    };
    const publish = (story: string) => newsroom.call('PUT', `/api/articles/${story}`, { data: {} });

    it('goes with it, comes back with it, and follows its draft', async () => {
      const documents = newsroom.strapi.documents(ARTICLE);
      const story = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, FITTING, story);
      await publish(story);
      expect(await shown(story)).toEqual([caption]);
      await documents.unpublish({ documentId: story });
      expect(await publicRow(newsroom, caption)).toBeNull();
      expect((await newsroom.read(`/api/image-captions/${caption}`)).status).toBe(404);
      await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
        data: { caption: 'Karl Exempel, ferry minister, in Oslo (Photo: AFP)' },
      });
      await publish(story);
      expect(await publicRow(newsroom, caption)).toMatchObject({
        caption: expect.stringContaining('Karl Exempel, ferry minister'),
      });
    });

    it('not when an editor has taken it back, until it is published by itself', async () => {
      const story = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, FITTING, story);
      await publish(story);
      await newsroom.strapi.documents(CAPTION).unpublish({ documentId: caption });
      await publish(story);
      expect(await shown(story)).toEqual([]);
      await newsroom.strapi.documents(CAPTION).publish({ documentId: caption });
      await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: story });
      await publish(story);
      expect(await shown(story)).toEqual([caption]);
    });

    it('not when its picture was replaced, until an editor has approved it', async () => {
      const image = await newPicture(newsroom);
      const story = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, FITTING, story, { image });
      await publish(story);
      await send(
        newsroom,
        `/api/upload?id=${image}`,
        newsroom.token,
        await makePicture('jpeg', {}, 251)
      );
      expect((await publish(story)).status).toBe(200);
      expect(await shown(story)).toEqual([]);
      const review = captionReviewOf(newsroom, token);
      await review.act(caption, 'approve');
      expect(await shown(story)).toEqual([caption]);
    });

    it('leaves the page when the article’s form takes it off', async () => {
      const story = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, FITTING, story);
      await publish(story);
      const { status } = await newsroom.call('PUT', `/api/articles/${story}`, {
        data: { captions: { disconnect: [caption] } },
      });
      expect(status).toBe(200);
      expect(await shown(story)).toEqual([]);
      expect(await publicRow(newsroom, caption)).toBeNull();
    });

    it('is taken back when the article is deleted', async () => {
      const story = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, FITTING, story);
      await publish(story);
      await newsroom.call('DELETE', `/api/articles/${story}`);
      expect(await publicRow(newsroom, caption)).toBeNull();
      expect(
        await newsroom.strapi.documents(CAPTION).findOne({ documentId: caption })
      ).not.toBeNull();
    });
  });

  it('that is only doubtful is published, and what was found is kept', async () => {
    const documentId = await draftCaption(newsroom, WRONG, article, { isFilePhoto: true });
    await newsroom.strapi.documents(CAPTION).publish({ documentId });
    expect(await verdicts(newsroom, documentId)).toMatchObject([
      { isPublic: true, verdict: 'look-again', locale: 'en', article },
    ]);
  });
});

describe.each([
  ['warn', 'wrong'],
  ['off', undefined],
])('with the option captions.gate: %s', (gate, kept) => {
  let newsroom: Newsroom;
  let review: ReviewClient;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      options: { publicRead: true, captions: { gate } },
    });
    review = captionReviewOf(newsroom, await signInAdministrator(newsroom));
  });
  afterAll(() => newsroom.stop());

  it(`a wrong caption goes out with its article, and the verdict kept is ${kept}`, async () => {
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, WRONG, article);
    expect((await newsroom.call('PUT', `/api/articles/${article}`, { data: {} })).status).toBe(200);
    expect(await publicRow(newsroom, caption)).not.toBeNull();
    expect((await verdicts(newsroom, caption)).map(({ verdict }) => verdict)).toEqual(
      kept === undefined ? [] : [kept]
    );
    const [shown] = await review.check({
      locale: 'en',
      article: { documentId: article, values: {} },
    });
    expect(shown).toMatchObject({
      verdict: 'wrong',
      gateResult: gate === 'off' ? 'passes' : 'warns',
    });
  });
});
