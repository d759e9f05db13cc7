import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import { draftCaption, ferryArticle, newPicture } from '../../support/ferryStory';
import { makeHugePicture, makePicture, xmpPacket } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { uploadBytes } from '../../support/uploads';

const VERDICT = 'plugin::newsroom.caption-verdict';

describe('bad captions and pictures', () => {
  let newsroom: Newsroom;
  let review: ReviewClient;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    review = captionReviewOf(newsroom, await signInAdministrator(newsroom));
  });
  afterAll(() => newsroom.stop());

  const checked = async (documentId: string, values: Record<string, unknown> = {}) => {
    const [caption] = await review.check({ locale: 'en', caption: { documentId, values } });
    return caption;
  };
  const keptVerdict = (caption: string) =>
    newsroom.strapi.db.query(VERDICT).findOne({ where: { caption, isPublic: false } });

  it('40,000 words are refused with the field and the limit, and leave nothing behind', async () => {
    const caption = await draftCaption(newsroom, 'The ferry', await ferryArticle(newsroom));
    const words = 'Karl Exempel speaks about the ferry. '.repeat(40_000 / 6);
    const answers = [
      await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
        data: { caption: words },
      }),
      await newsroom.call('POST', '/api/image-captions?status=draft', {
        data: { caption: words, image: await newPicture(newsroom) },
      }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.error.details.errors).toEqual([
        expect.objectContaining({
          path: ['caption'],
          message: expect.stringMatching(/at most 4000/),
        }),
      ]);
    }
    expect((await checked(caption))?.text).toBe('The ferry');
    const { body } = await newsroom.call('GET', '/api/image-captions?status=draft');
    expect(body.data.every((row: { caption: string }) => row.caption.length <= 4000)).toBe(true);
  });

  it('40,000 words that are only typed are checked all the same', async () => {
    const caption = await draftCaption(newsroom, 'The ferry', await ferryArticle(newsroom));
    const words = 'Karl Exempel speaks about the ferry in Oslo. '.repeat(40_000 / 8);
    const found = await checked(caption, { caption: words });
    expect(found?.findings.map(({ rule }) => rule)).toContain('too-long');
  });

  it.each([
    ['emoji', '👩‍👩‍👧‍👦 Karl Exempel ⛴️ in Oslo 🇳🇴'],
    ['marks of direction', 'Karl \u202bExempel\u202c in \u2066Oslo\u2069'],
    ['marks upon marks', `Karl Exempel in O${'\u0301\u0323'.repeat(1_500)}slo`],
    ['HTML', '<script>alert("ferry")</script><img src=x onerror=alert(1)> Karl Exempel in Oslo'],
    ['an address that runs', '[Karl Exempel](javascript:alert(1)) in Oslo'],
    ['an entity', 'Karl Exempel &lt;script&gt; in Oslo &amp; Bergen'],
  ])('%s: the words stay as they were written, and are checked', async (_what, words) => {
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, words, article);
    expect(await keptVerdict(caption)).toMatchObject({ verdict: expect.any(String) });
    const found = await checked(caption);
    expect(found?.text).toBe(words);
    for (const { start, end } of found?.marks ?? []) {
      expect(words.slice(start, end)).not.toMatch(/[<>]/);
    }
    const { status, body, headers } = await newsroom.call(
      'GET',
      `/api/image-captions/${caption}?status=draft`
    );
    expect([status, body.data.caption]).toEqual([200, words]);
    // A browser that is led to the answer shows it as data and runs nothing of it.
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('a picture of 200 million points is checked by its bytes', async () => {
    const image = await uploadBytes(newsroom, await makeHugePicture(), 'huge.jpg');
    const caption = await draftCaption(newsroom, 'Karl Exempel in Oslo', null, { image });
    expect(await checked(caption)).toMatchObject({ picture: { id: image, unread: null } });
    const { status } = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
    expect(status).toBe(200);
  });

  it('XMP that would grow without an end says nothing against the caption', async () => {
    const bomb = xmpPacket('<photoshop:City>&e9;</photoshop:City>').replace(
      '<x:xmpmeta',
      `<!DOCTYPE x [<!ENTITY e0 "Boston">${Array.from(
        { length: 9 },
        (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`
      ).join('')}]><x:xmpmeta`
    );
    const good = await makePicture();
    const body = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${bomb}`);
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    const image = await uploadBytes(
      newsroom,
      Buffer.concat([good.subarray(0, 2), head, body, good.subarray(2)])
    );
    const caption = await draftCaption(
      newsroom,
      'Karl Exempel in Oslo',
      await ferryArticle(newsroom),
      { image }
    );
    const found = await checked(caption);
    expect(found?.findings.map(({ rule }) => rule)).not.toContain('metadata-contradicts');
    expect(found?.picture?.says?.city).toBeNull();
  });

  it('a picture that is deleted while its caption is checked is a finding or gone, and no error', async () => {
    const article = await ferryArticle(newsroom);
    const images = await Promise.all(Array.from({ length: 5 }, () => newPicture(newsroom)));
    const captions = [];
    for (const image of images) {
      captions.push(await draftCaption(newsroom, `Karl Exempel ${image}`, article, { image }));
    }
    const upload = newsroom.strapi.plugin('upload').service('upload');
    const [answers] = await Promise.all([
      Promise.all(
        images.map(() =>
          review.check({ locale: 'en', article: { documentId: article, values: {} } })
        )
      ),
      Promise.all(images.map(async (image) => upload.remove(await upload.findOne(image)))),
    ]);
    for (const answer of answers) expect(answer).toHaveLength(captions.length);
    const after = await review.check({
      locale: 'en',
      article: { documentId: article, values: {} },
    });
    expect(after.map(({ picture }) => picture)).toEqual(captions.map(() => null));
    const refused = await newsroom.call('PUT', `/api/image-captions/${captions[0]}`, { data: {} });
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.errors[0].path).toEqual(['image']);
  });
});
