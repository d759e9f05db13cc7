/** @database any */

import { signIn, type AdminPanel } from '../../support/admin';
import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import { onCaptions, READS_ARTICLES, signInEditor } from '../../support/editors';
import { draftCaption, ferryArticle, FITTING, newPicture } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('a picture of another story', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;
  let token: string;
  let review: ReviewClient;
  let first: string;
  let second: string;
  let caption: string;
  let image: number;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    panel = await signIn(newsroom);
    token = await signInAdministrator(newsroom);
    review = captionReviewOf(newsroom, token);
    first = await ferryArticle(newsroom);
    second = await ferryArticle(newsroom, { headline: 'Ferries are painted' });
    image = await newPicture(newsroom);
    caption = await draftCaption(newsroom, FITTING, first, {
      image,
      key: 'quay',
      role: 'lead',
      position: 1,
      altText: 'A man on a quay',
      creditLine: 'Ida Holm/Harbour Press',
      city: 'Oslo',
      country: 'Norway',
      countryCode: 'NO',
      dateCreated: '2026-09-13',
      personsShown: [{ name: 'Karl Exempel' }],
    });
    const { status } = await newsroom.call('PUT', `/api/articles/${first}`, { data: {} });
    expect(status).toBe(200);
  });
  afterAll(() => newsroom.stop());

  const whole = (documentId: string, status: 'draft' | 'published' = 'draft') =>
    newsroom.strapi.documents(CAPTION).findOne({
      documentId,
      status,
      populate: { article: true, image: true, personsShown: true },
    });

  /** What the field of a story's captions offers, in the order in which it does. */
  async function offered(story: string, query = '', by = token) {
    const { status, body } = await newsroom.request(
      'GET',
      `/content-manager/relations/${ARTICLE}/captions?id=${story}&locale=en&pageSize=100${query}`,
      { token: by }
    );
    expect(status).toBe(200);
    return body.results as Array<{ id: number; documentId: string; status?: string }>;
  }
  const idsOffered = async (...asked: Parameters<typeof offered>) =>
    (await offered(...asked)).map(({ documentId }) => documentId);

  describe('is not offered in the field of a story', () => {
    it('but captions are that no story has, in all of its pages', async () => {
      const free = await Promise.all(
        ['Adrift', 'At anchor', 'In dock'].map((words) => draftCaption(newsroom, words, null))
      );
      const all = await idsOffered(second);
      expect(all).not.toContain(caption);
      expect(all).toEqual(expect.arrayContaining(free));
      expect(await idsOffered('')).not.toContain(caption);
      expect(await idsOffered(second, '&_q=anchor')).toEqual([free[1]]);
      const { body } = await newsroom.request(
        'GET',
        `/content-manager/relations/${ARTICLE}/captions?locale=en&pageSize=2&page=2`,
        { token }
      );
      expect(body.results.length).toBe(1);
      expect(body.pagination.total).toBe(3);
    });

    it('but one is that the editor has taken off the story in the form', async () => {
      const { id = 0 } = (await whole(caption)) ?? {};
      expect(await idsOffered(first)).not.toContain(caption);
      expect(await idsOffered(first, `&idsToInclude[0]=${id}`)).toContain(caption);
      expect(await idsOffered(second, `&idsToInclude[0]=${id}`)).not.toContain(caption);
    });

    it('while readers still see it there', async () => {
      const shown = await draftCaption(newsroom, `${FITTING} at noon`, first);
      await newsroom.call('PUT', `/api/articles/${first}`, { data: {} });
      const off = { captions: { disconnect: [shown] } };
      await newsroom.call('PUT', `/api/articles/${first}?status=draft`, { data: off });
      expect(await idsOffered(second)).not.toContain(shown);
      await newsroom.call('PUT', `/api/articles/${first}`, { data: {} });
      expect(await idsOffered(second)).toContain(shown);
    });

    it('to an editor who may not see which story has it', async () => {
      const editor = await signInEditor(newsroom, [
        READS_ARTICLES,
        ...onCaptions(['read'], { fields: ['image', 'caption'] }),
      ]);
      expect(await idsOffered(second, '', editor)).not.toContain(caption);
    });

    it('and none that goes out with the story is called a draft, which the panel would count as missing', async () => {
      const statuses = (await offered(second)).map(({ status }) => status);
      expect(statuses.length).toBeGreaterThan(0);
      expect(statuses).not.toContain('draft');
    });
  });

  describe('is used again by a copy', () => {
    it('with all that is known of the picture, in draft and unplaced', async () => {
      const before = await whole(caption);
      const { status, caption: copy } = await review.act(caption, 'use-again', {
        locale: 'en',
        article: second,
      });
      expect(status).toBe(200);
      expect(copy).toMatchObject({
        status: 'draft',
        text: FITTING,
        article: { documentId: second },
        picture: { id: image },
      });
      expect(copy.documentId).not.toBe(caption);
      const made = await whole(String(copy.documentId));
      expect(made).toMatchObject({
        caption: FITTING,
        altText: 'A man on a quay',
        creditLine: 'Ida Holm/Harbour Press',
        city: 'Oslo',
        country: 'Norway',
        countryCode: 'NO',
        dateCreated: '2026-09-13',
        role: 'inline',
        position: null,
        approvedSha256: null,
        article: { documentId: second },
        image: { id: image },
        personsShown: [{ name: 'Karl Exempel' }],
      });
      expect(made?.key).toMatch(/^\w{6}$/);
      expect(await whole(String(copy.documentId), 'published')).toBeNull();
      expect(await whole(caption)).toEqual(before);
      expect((await whole(caption, 'published'))?.article).toMatchObject({ documentId: first });
    });

    it('for a story that is there, by those who may make captions', async () => {
      const unknown = await review.act(caption, 'use-again', { locale: 'en', article: 'nosuch' });
      expect([unknown.status, unknown.error.details.errors[0].path]).toEqual([400, ['article']]);
      const looker = captionReviewOf(
        newsroom,
        await signInEditor(newsroom, [READS_ARTICLES, ...onCaptions(['read', 'update'])])
      );
      const asked = { locale: 'en', article: second };
      expect((await looker.act(caption, 'use-again', asked)).status).toBe(403);
    });

    it('without what an editor may not read or write', async () => {
      const maker = captionReviewOf(
        newsroom,
        await signInEditor(newsroom, [
          READS_ARTICLES,
          ...onCaptions(['read', 'create'], { fields: ['image', 'caption', 'article'] }),
        ])
      );
      const { caption: copy } = await maker.act(caption, 'use-again', {
        locale: 'en',
        article: second,
      });
      const made = await whole(String(copy.documentId));
      expect(made).toMatchObject({ caption: FITTING, image: { id: image }, altText: null });
    });
  });

  it('is found in the list that the panel searches, without those of the story itself', async () => {
    const { body } = await panel.call(
      'GET',
      CAPTION,
      `?locale=en&_q=Ferry&filters[$and][0][article][documentId][$notNull]=true&filters[$and][1][article][documentId][$ne]=${second}`
    );
    const found = body.results.map(({ documentId }: { documentId: string }) => documentId);
    expect(found).toContain(caption);
    expect(
      body.results.every(
        ({ article }: { article: { documentId: string } | null }) => article?.documentId === first
      )
    ).toBe(true);
  });
});
