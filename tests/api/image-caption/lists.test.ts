import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import { draftCaption, ferryArticle, FITTING, WRONG } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

/** Of another story, and labelled as a file picture: not wrong, but to be looked at. */
const DOUBTFUL = 'Senator Mary Quill waves from the window of a train in Chicago, Illinois (AFP)';
const CAPTION = 'plugin::newsroom.image-caption';

describe('what was found is kept, for lists and for the home page', () => {
  let newsroom: Newsroom;
  let review: ReviewClient;
  let token: string;
  let article: string;
  let wrong: string;
  let doubtful: string;
  let fitting: string;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    token = await signInAdministrator(newsroom);
    review = captionReviewOf(newsroom, token);
    article = await ferryArticle(newsroom);
    fitting = await draftCaption(newsroom, FITTING, article);
    wrong = await draftCaption(newsroom, WRONG, article);
    doubtful = await draftCaption(newsroom, DOUBTFUL, article, { isFilePhoto: true });
    await newsroom.strapi.documents(CAPTION).publish({ documentId: doubtful });
  });
  afterAll(() => newsroom.stop());

  const list = async (query: string) =>
    newsroom.request('GET', `/content-manager/collection-types/${CAPTION}?${query}`, { token });
  const listed = async (verdict: string) => {
    const { body } = await list(`filters[$and][0][__verdict][$eq]=${verdict}`);
    return [
      body.results.map(({ documentId }: { documentId: string }) => documentId),
      body.pagination.total,
    ];
  };

  it('the worst first, what readers see before drafts', async () => {
    const { counts, captions } = await review.overview();
    expect(counts).toEqual({ wrong: 1, 'look-again': 1 });
    expect(captions).toMatchObject([
      {
        documentId: wrong,
        verdict: 'wrong',
        isPublic: false,
        text: WRONG,
        finding: { severity: 'error' },
        article: { documentId: article },
        previewUrl: expect.stringContaining('/uploads/'),
        checkedAt: expect.stringMatching(/Z$/),
      },
      { documentId: doubtful, verdict: 'look-again', isPublic: true },
    ]);
  });

  it('for the rows of a list', async () => {
    const { status, body } = await review.call('POST', 'verdicts', {
      locale: 'en',
      ids: [wrong, fitting, doubtful, 'nobody'],
    });
    expect(status).toBe(200);
    expect(body.verdicts).toMatchObject({
      [wrong]: { verdict: 'wrong', isPublic: false, finding: { rule: expect.any(String) } },
      [fitting]: { verdict: 'fits' },
      [doubtful]: { verdict: 'look-again', isPublic: true },
    });
    expect(Object.keys(body.verdicts)).toHaveLength(3);
    const { body: none } = await review.call('POST', 'verdicts', { locale: 'de', ids: [wrong] });
    expect(none.verdicts).toEqual({});
  });

  it('and filters the list of the content manager, its count too', async () => {
    expect(await listed('wrong')).toEqual([[wrong], 1]);
    expect(await listed('look-again')).toEqual([[doubtful], 1]);
    expect(await listed('fits')).toEqual([[fitting], 1]);
    const { body } = await list(
      'filters[$and][0][__verdict][$eq]=wrong&filters[$and][1][caption][$contains]=Exempel'
    );
    expect(body.results).toEqual([]);
    const all = await list('');
    expect(all.body.pagination.total).toBe(3);
    const unknown = await list('filters[$and][0][__verdict][$eq]=fine');
    expect([unknown.status, unknown.body.error.message]).toEqual([
      400,
      expect.stringContaining('no verdict "fine"'),
    ]);
  });

  it('follows what is saved: words, story, publication and deletion', async () => {
    const path = `/api/image-captions/${doubtful}`;
    await newsroom.call('PUT', `${path}?status=draft`, { data: { isFilePhoto: false } });
    const { captions } = await review.overview();
    expect(captions.map(({ verdict, isPublic }) => [verdict, isPublic])).toEqual([
      ['wrong', false],
      ['wrong', false],
      ['look-again', true],
    ]);
    expect(captions[2]).toMatchObject({ documentId: doubtful, text: DOUBTFUL });
    expect((await listed('wrong'))[1]).toBe(2);
    expect((await listed('look-again'))[1]).toBe(0);
    await newsroom.strapi.documents(CAPTION).discardDraft({ documentId: doubtful });
    expect((await listed('look-again'))[0]).toEqual([doubtful]);

    await newsroom.call('PUT', `/api/articles/${article}?status=draft`, { data: { body: [] } });
    expect((await review.overview()).counts).toEqual({ wrong: 0, 'look-again': 1 });

    await newsroom.strapi.documents(CAPTION).delete({ documentId: doubtful });
    expect((await review.overview()).captions).toEqual([]);
  });

  it('is no business of readers and of API tokens', async () => {
    for (const [method, path] of [
      ['GET', 'overview'],
      ['POST', 'verdicts'],
      ['POST', 'check'],
      ['POST', `${wrong}/approve`],
    ] as const) {
      const data = method === 'POST' ? {} : undefined;
      const target = `/newsroom/captions/${path}`;
      expect((await newsroom.request(method, target, { data })).status).toBe(401);
      expect((await newsroom.call(method, target, data)).status).toBe(401);
    }
    const { status, body } = await newsroom.read(
      '/api/image-captions?filters[$and][0][__verdict][$eq]=wrong'
    );
    expect(JSON.stringify([status, body])).not.toContain(wrong);
  });
});
