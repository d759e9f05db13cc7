/** @database any */

import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import { onCaptions, signInEditor, signInStock } from '../../support/editors';
import { draftCaption, ferryArticle, ferryBody, newPicture } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const CAPTION = 'plugin::newsroom.image-caption';
const ARTICLE = 'plugin::newsroom.article';
const MIRROR = 'plugin::newsroom.outlet-mirror';
const EXPLORER = 'plugin::content-manager.explorer';
const OWN_ONLY = ['admin::is-creator'];

/** Each of these words stands in one place only, which the author may not read. */
const DRAFT_WORDS =
  'Envoy Vilhelm Zanzibarius signs the Quillonian treaty in the fortress of Obsidia';
const WITHHELD_WORDS =
  'Judge Perpetua Ystrad reads the Marzipanic verdict in the courthouse of Umbra';
const SECRETS =
  /Zanzibarius|Quillonian|Obsidia|Perpetua|Ystrad|Marzipanic|Umbra|Undisclosed|Withheldness|Embeddedness/i;

describe('what an editor may not read', () => {
  let newsroom: Newsroom;
  let chief: ReviewClient;
  let author: ReviewClient;
  let token: string;
  let secretPicture: number;
  let withheldPicture: number;
  let secretCaption: string;
  let secretArticle: string;
  let withheldArticle: string;
  let ownArticle: string;

  const asAuthor = (method: string, path: string, data?: object) =>
    newsroom.request(method, path, { token, ...(data && { data }) });
  const create = async (type: string, data: object): Promise<string> => {
    const { status, body } = await asAuthor(
      'POST',
      `/content-manager/collection-types/${type}?locale=en`,
      data
    );
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const ownCaption = (data: object) => create(CAPTION, { article: ownArticle, ...data });

  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['de'],
      // So strict that nobody may publish the words of another caption.
      options: { captions: { severities: { 'same-words-other-picture': 'error' } } },
    });
    chief = captionReviewOf(newsroom, await signInAdministrator(newsroom));
    token = await signInEditor(newsroom, [
      ...onCaptions(['read', 'create', 'update', 'publish'], { conditions: OWN_ONLY }),
      ...['read', 'create', 'update'].map((action) => ({
        action: `${EXPLORER}.${action}`,
        subject: ARTICLE,
        properties: { fields: ['headline', 'body', 'captions'], locales: ['en'] },
        conditions: OWN_ONLY,
      })),
      ...['read', 'create'].map((action) => ({
        action: `${EXPLORER}.${action}`,
        subject: MIRROR,
        properties: { fields: ['label', 'kind', 'address', 'outlet', 'visibility'] },
        conditions: OWN_ONLY,
      })),
      { action: 'plugin::upload.read', conditions: OWN_ONLY },
    ]);
    author = captionReviewOf(newsroom, token);

    const embedded = { exif: { description: 'Embeddedness of the picture' } };
    secretPicture = await newPicture(newsroom, embedded);
    withheldPicture = await newPicture(newsroom, embedded);
    secretArticle = await ferryArticle(newsroom, { headline: 'Undisclosed treaty', body: [] });
    secretCaption = await draftCaption(newsroom, DRAFT_WORDS, secretArticle, {
      image: secretPicture,
    });
    withheldArticle = await ferryArticle(newsroom, {
      headline: 'Withheldness of a verdict',
      body: [],
    });
    await draftCaption(newsroom, WITHHELD_WORDS, withheldArticle, { image: withheldPicture });
    const documents = newsroom.strapi.documents(ARTICLE);
    await documents.publish({ documentId: withheldArticle });
    await newsroom.request('POST', `/newsroom/articles/${withheldArticle}/withdraw`, {
      token: await signInAdministrator(newsroom),
      data: { status: 451, reason: 'By order of a court.', locales: ['en'] },
    });
    ownArticle = await create(ARTICLE, { headline: 'Own ferry story' });
  });
  afterAll(() => newsroom.stop());

  const check = (values: object, documentId: string | null = null) =>
    author.call('POST', 'check', { locale: 'en', caption: { documentId, values } });
  const rules = (body: { captions: Array<{ findings: Array<{ rule: string }> }> }) =>
    body.captions[0]?.findings.map(({ rule }) => rule);

  it('is told to those who may, with the words and headlines that they compare', async () => {
    const { body } = await chief.call('POST', 'check', {
      locale: 'en',
      caption: {
        documentId: null,
        values: { caption: 'A lighthouse keeper waves at passing boats', image: secretPicture },
      },
    });
    const text = JSON.stringify(body);
    for (const word of ['Undisclosed treaty', 'Zanzibarius', 'Embeddedness']) {
      expect(text).toContain(word);
    }
  });

  it('is told by no number of a picture', async () => {
    const answers = [];
    for (let image = 1; image <= withheldPicture + 1; image += 1) {
      for (const named of [image, { id: image }, String(image)]) {
        const { status, body } = await check({ caption: 'A lighthouse keeper', image: named });
        expect(status).toBe(200);
        answers.push(JSON.stringify(body));
      }
    }
    expect(answers.join()).not.toMatch(SECRETS);
    // Not even which numbers there are.
    expect(new Set(answers).size).toBe(1);
  });

  it('is told to no Author, as Strapi makes that role', async () => {
    const stock = captionReviewOf(newsroom, await signInStock(newsroom, 'strapi-author'));
    const answers = [await stock.call('GET', 'overview')];
    for (const image of [secretPicture, withheldPicture]) {
      answers.push(
        await stock.call('POST', 'check', {
          locale: 'en',
          caption: { documentId: null, values: { caption: WITHHELD_WORDS, image } },
        })
      );
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(JSON.stringify(answers.map(({ body }) => body.captions?.[0]?.findings))).not.toMatch(
      /Undisclosed|Withheldness|Embeddedness|same-words/
    );
  });

  it('is told by no words: the same as another editor’s are like any others', async () => {
    const image = await newPicture(newsroom);
    await newsroom.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: image }, data: { createdBy: await authorId() } });
    const like = await check({ caption: DRAFT_WORDS, image });
    const unlike = await check({ caption: DRAFT_WORDS.split(' ').reverse().join(' '), image });
    expect(rules(like.body)).toEqual(rules(unlike.body));
    expect(rules(like.body)).not.toContain('same-words-other-picture');
  });

  it('is told by no caption or article that a form names', async () => {
    const row = await newsroom.strapi.db
      .query(CAPTION)
      .findOne({ where: { documentId: secretCaption } });
    const own = await ownCaption({ caption: 'Own words', image: await newPicture(newsroom) });
    for (const connect of [[{ documentId: secretCaption }], [{ id: row.id }]]) {
      for (const documentId of [ownArticle, null]) {
        const values = { body: ferryBody(), captions: { connect } };
        const { status, body } = await author.call('POST', 'check', {
          locale: 'en',
          article: { documentId, values },
        });
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toMatch(SECRETS);
      }
    }
    const story = await newsroom.strapi.db
      .query(ARTICLE)
      .findOne({ where: { documentId: secretArticle } });
    for (const article of [secretArticle, { id: story.id }, { connect: [{ id: story.id }] }]) {
      const { body } = await check({ caption: 'Own words', article }, own);
      expect(JSON.stringify(body)).not.toMatch(SECRETS);
    }
  });

  describe('and stands in what is kept of the editor’s own captions', () => {
    let own: string;
    beforeAll(async () => {
      own = await ownCaption({ caption: DRAFT_WORDS, image: await newPicture(newsroom) });
      await chief.call('GET', 'overview');
    });

    it('is told to those who may', async () => {
      const { captions } = await chief.overview();
      const mine = captions.find(({ documentId }) => documentId === own);
      expect(mine?.verdict).toBe('wrong');
      expect(JSON.stringify(mine?.finding)).toContain('Undisclosed treaty');
    });

    it('is told by no list, and no filter of a list', async () => {
      const overview = await author.overview();
      const { body } = await author.call('POST', 'verdicts', { locale: 'en', ids: [own] });
      expect(JSON.stringify([overview, body])).not.toMatch(/Undisclosed/);
      expect(body.verdicts[own].finding?.rule).not.toBe('same-words-other-picture');
      const ofArticles = await author.call('POST', 'verdicts', {
        locale: 'en',
        of: 'articles',
        ids: [ownArticle],
      });
      expect(ofArticles.body.verdicts[ownArticle].verdict).not.toBe('wrong');
      for (const type of [CAPTION, ARTICLE]) {
        const list = await asAuthor(
          'GET',
          `/content-manager/collection-types/${type}?locale=en&filters[$and][0][__verdict][$eq]=wrong`
        );
        expect([list.status, list.body.results]).toEqual([200, []]);
      }
    });

    it('is told by no action', async () => {
      const { status, body } = await author.call('POST', `${own}/mark-file`, { locale: 'en' });
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/Undisclosed/);
    });

    it('is told by no refusal to publish', async () => {
      const told = async (method: string, path: string, data: object) => {
        const { status, body } = await asAuthor(method, path, data);
        expect(status).toBe(400);
        expect(JSON.stringify(body)).toContain('same-words-other-picture');
        expect(JSON.stringify(body)).not.toMatch(/Undisclosed/);
      };
      await told('POST', `/newsroom/captions/${own}/approve`, { locale: 'en' });
      await told(
        'POST',
        `/content-manager/collection-types/${CAPTION}/${own}/actions/publish?locale=en`,
        { caption: DRAFT_WORDS }
      );
    });

    it('is told to no program with a token for some doors', async () => {
      const { accessKey } = await newsroom.strapi.service('admin::api-token').create({
        name: 'contributors',
        type: 'custom',
        description: '',
        lifespan: null,
        permissions: [`${CAPTION}.create`, `${ARTICLE}.update`],
      });
      const { status, body } = await newsroom.request('POST', '/api/image-captions', {
        token: accessKey,
        data: { data: { caption: DRAFT_WORDS, image: await newPicture(newsroom) } },
      });
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain('same-words-other-picture');
      expect(JSON.stringify(body)).not.toMatch(/Undisclosed/);
      const published = await newsroom.request('PUT', `/api/articles/${ownArticle}`, {
        token: accessKey,
        data: { data: { headline: 'Goes out' } },
      });
      expect(published.status).toBe(400);
      expect(JSON.stringify(published.body)).not.toMatch(SECRETS);
    });
  });

  it('is told by no picture of the Media Library', async () => {
    const shown = await newPicture(newsroom);
    const article = await ferryArticle(newsroom, { headline: 'Undisclosed to authors', body: [] });
    await draftCaption(newsroom, 'Obsidia from above', article, { image: shown });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: article });
    const forChief = await newsroom.request('GET', `/newsroom/pictures/${shown}/captions`, {
      token: await signInAdministrator(newsroom),
    });
    expect(forChief.body).toMatchObject({
      count: 1,
      captions: [{ caption: 'Obsidia from above', headline: 'Undisclosed to authors' }],
    });
    for (const picture of [secretPicture, withheldPicture, shown]) {
      const { status, body } = await asAuthor('GET', `/newsroom/pictures/${picture}/captions`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ count: 0, captions: [], waiting: [] });
    }
  });

  it('is told by no withdrawal, in another language or of another’s story', async () => {
    const of = (documentId: string) =>
      asAuthor('GET', `/newsroom/articles/${documentId}/withdrawals`);
    expect((await of(withheldArticle)).status).toBe(403);
    const { documentId } = (
      await newsroom.call('POST', '/api/articles', { data: { headline: 'In two languages' } })
    ).body.data;
    await newsroom.call('PUT', `/api/articles/${documentId}?locale=de`, {
      data: { headline: 'In zwei Sprachen' },
    });
    const administrator = await signInAdministrator(newsroom);
    for (const [locale, reason] of [
      ['en', 'Retired.'],
      ['de', 'Zurückgezogen.'],
    ]) {
      await newsroom.request('POST', `/newsroom/articles/${documentId}/withdraw`, {
        token: administrator,
        data: { status: 410, reason, locales: [locale] },
      });
    }
    await newsroom.strapi.db
      .query(ARTICLE)
      .updateMany({ where: { documentId }, data: { createdBy: await authorId() } });
    const { status, body } = await of(documentId);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('Retired.');
    expect(JSON.stringify(body)).not.toContain('Zurückgezogen');
  });

  it('is told by no mirror that stands where another is', async () => {
    const { body } = await newsroom.call('POST', '/api/outlets', { data: { name: 'The Courier' } });
    const outlet = body.data.documentId;
    const address = 'https://secret-mirror.example/';
    const { status } = await newsroom.call('POST', '/api/outlet-mirrors?status=draft', {
      data: { label: 'Undisclosed way', kind: 'web', visibility: 'internal', outlet, address },
    });
    expect(status).toBe(201);
    const refused = await asAuthor('POST', `/content-manager/collection-types/${MIRROR}`, {
      label: 'Mine',
      kind: 'web',
      address,
      outlet: { connect: [{ documentId: outlet }] },
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('Another mirror');
    expect(JSON.stringify(refused.body)).not.toMatch(SECRETS);
  });

  async function authorId(): Promise<number> {
    const { body } = await asAuthor('GET', '/admin/users/me');
    return body.data.id;
  }
});
