/** @database any */

import { captionReviewOf } from '../../support/captionReview';
import { startCdn, type Cdn } from '../../support/cdn';
import { draftCaption, ferryArticle, FITTING, newPicture } from '../../support/ferryStory';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { startSecondNode, type SecondNode } from '../../support/secondNode';
import { until } from '../../support/until';
import { uploadBytes } from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';
const END = '2098-06-30T12:00:00.000Z';
const BEFORE = new Date('2098-06-30T11:59:59.000Z');
const DAYS_BEFORE = new Date('2098-06-25T12:00:00.000Z');
const LONG_BEFORE = new Date('2098-06-01T12:00:00.000Z');
const AFTER = new Date('2098-06-30T12:00:00.000Z');

describe('a caption whose rights end', () => {
  let newsroom: Newsroom;
  let other: SecondNode;
  let cdn: Cdn;
  let editor: string;
  beforeAll(async () => {
    cdn = await startCdn();
    newsroom = await startNewsroom({
      options: {
        publicRead: true,
        cache: { sMaxAge: 600, purge: [{ kind: 'purge', url: `${cdn.url}/` }] },
      },
    });
    other = await startSecondNode(newsroom);
    editor = await signInAdministrator(newsroom);
  }, 120_000);
  afterAll(async () => {
    await other?.stop();
    await newsroom.stop();
    await cdn.close();
  });

  const expire = (now: Date) =>
    newsroom.strapi.plugin('newsroom').service('caption-rights').expire(now);
  const version = (documentId: string, status: 'draft' | 'published') =>
    newsroom.strapi.documents(CAPTION).findOne({ documentId, status });
  const rules = async (documentId: string): Promise<string[]> => {
    const rows = await newsroom.strapi.db
      .query('plugin::newsroom.caption-verdict')
      .findMany({ where: { caption: documentId } });
    return rows.flatMap(({ findings }) => findings.map(({ rule }: { rule: string }) => rule));
  };
  /** A published story with its lead, whose rights end. */
  const story = async (rightsExpire = END) => {
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, article, { role: 'lead', rightsExpire });
    const { body, status } = await newsroom.call('PUT', `/api/articles/${article}`, { data: {} });
    expect(status).toBe(200);
    expect(await version(caption, 'published')).not.toBeNull();
    return { article, caption, slug: String(body.data.slug) };
  };
  const unpublished: string[] = [];
  beforeAll(() => {
    newsroom.strapi.eventHub.on('entry.unpublish', async ({ uid, entry }) => {
      if (uid === CAPTION) unpublished.push(entry.documentId);
    });
  });
  const shows = async (base: string, slug: string) => {
    const response = await fetch(`${base}/api/articles/by-slug/${slug}`);
    expect(response.status).toBe(200);
    const { data } = (await response.json()) as { data: { headline: string; captions: unknown[] } };
    expect(data.headline).toBe('Norland urges ferry talks with Southland');
    return data.captions.length;
  };

  it('stands until the moment, and is a draft from the moment on, once for all nodes', async () => {
    const { caption, slug } = await story();
    const staying = await story('2098-07-30T12:00:00.000Z');
    expect([await shows(newsroom.url, slug), await shows(other.url, slug)]).toEqual([1, 1]);
    await expire(BEFORE);
    expect(await version(caption, 'published')).not.toBeNull();
    cdn.calls.splice(0);

    await Promise.all([expire(AFTER), expire(AFTER), expire(AFTER)]);
    expect(await version(caption, 'published')).toBeNull();
    expect(await version(caption, 'draft')).toMatchObject({ caption: FITTING, rightsExpire: END });
    expect(await version(staying.caption, 'published')).not.toBeNull();
    await until(() => unpublished.includes(caption));
    expect(unpublished.filter((each) => each === caption)).toHaveLength(1);

    // At once, although both nodes had the answer in memory and a CDN has it.
    expect(await shows(newsroom.url, slug)).toBe(0);
    await until(async () => (await shows(other.url, slug)) === 0);
    await until(() => cdn.calls.length > 0);
    expect((await newsroom.read(`/api/image-captions/${caption}`)).status).toBe(404);
  });

  it('does not keep its story from being published again, and does not come back with it', async () => {
    const { article, caption, slug } = await story();
    await expire(AFTER);
    const { status } = await newsroom.call('PUT', `/api/articles/${article}`, {
      data: { headline: 'Norland urges ferry talks with Southland' },
    });
    expect(status).toBe(200);
    expect(await version(caption, 'published')).toBeNull();
    expect(await shows(newsroom.url, slug)).toBe(0);

    const renewed = await newsroom.call('PUT', `/api/image-captions/${caption}`, {
      data: { rightsExpire: '2099-06-30T12:00:00.000Z' },
    });
    expect(renewed.status).toBe(200);
    expect(await shows(newsroom.url, slug)).toBe(1);
  });

  it('is told of at the desk before and after, though nobody writes', async () => {
    const { article, caption } = await story();
    await expire(LONG_BEFORE);
    expect(await rules(caption)).not.toContain('rights-expire-soon');
    await expire(DAYS_BEFORE);
    expect(await rules(caption)).toContain('rights-expire-soon');
    const review = captionReviewOf(newsroom, editor);
    const seen = async () =>
      (await review.overview()).captions.find(({ documentId }) => documentId === caption);
    expect(await seen()).toMatchObject({
      verdict: 'look-again',
      isPublic: true,
      article: { documentId: article },
      finding: { rule: 'rights-expire-soon', evidence: { rightsExpire: END } },
    });
    await expire(AFTER);
    expect(await seen()).toMatchObject({
      verdict: 'wrong',
      isPublic: false,
      finding: { rule: 'rights-expired' },
    });
  });

  it.each([
    [
      'alone',
      (caption: string) => newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} }),
    ],
    [
      'by the panel',
      (caption: string) =>
        newsroom.request(
          'POST',
          `/content-manager/collection-types/${CAPTION}/${caption}/actions/publish`,
          { token: editor, data: {} }
        ),
    ],
  ])('is not published %s when they have ended', async (_how, publish) => {
    const caption = await draftCaption(newsroom, FITTING, null, {
      rightsExpire: '2020-01-31T12:00:00.000Z',
    });
    const { status, body } = await publish(caption);
    expect(status).toBe(400);
    expect(JSON.stringify(body.error.details)).toContain('"path":["rightsExpire"]');
    expect(await version(caption, 'published')).toBeNull();
  });

  it('is not published when the picture says that they have ended, nor by who creates it so', async () => {
    const image = await uploadBytes(
      newsroom,
      await makePicture('jpeg', { iptc: { 37: '20200131' } }, 133)
    );
    const { status, body } = await newsroom.call('POST', '/api/image-captions', {
      data: { caption: FITTING, image },
    });
    expect(status).toBe(400);
    expect(body.error.details.errors).toContainEqual(
      expect.objectContaining({ path: ['rightsExpire'] })
    );
    const sent = await newsroom.call('POST', '/api/image-captions', {
      data: {
        caption: FITTING,
        image: await newPicture(newsroom),
        rightsExpire: '2020-01-31T12:00:00.000Z',
      },
    });
    expect(sent.status).toBe(400);
    expect(sent.body.error.details.errors).toContainEqual(
      expect.objectContaining({ path: ['rightsExpire'] })
    );
  });
});

describe('a caption whose rights end, by the option "flag"', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: { publicRead: true, captions: { onRightsExpire: 'flag' } },
    });
  });
  afterAll(() => newsroom.stop());

  it('stands, and the desk is told', async () => {
    const caption = await draftCaption(newsroom, FITTING, null, { rightsExpire: END });
    await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
    await newsroom.strapi.plugin('newsroom').service('caption-rights').expire(AFTER);
    expect((await newsroom.read(`/api/image-captions/${caption}`)).status).toBe(200);
    const [verdict] = await newsroom.strapi.db
      .query('plugin::newsroom.caption-verdict')
      .findMany({ where: { caption } });
    expect(verdict).toMatchObject({ isPublic: true, verdict: 'wrong', rule: 'rights-expired' });
  });
});
