import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { signIn, type AdminPanel } from '../../support/admin';
import { signInStock } from '../../support/editors';
import { draftCaption, ferryArticle, ferryBody, FITTING } from '../../support/ferryStory';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { floodPage } from '../../support/pages';
import { graphql } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const ROUNDS = 6;

/** A story with one caption, and another that would like to have it. */
interface Case {
  holder: string;
  headline: string;
  caption: string;
  /** The numbers of its rows; that of the published one only where it is. */
  draftRow: number;
  publicRow: number;
  other: string;
  otherRow: number;
}

/** What a write answers that was refused: the fields that it names, with their messages. */
type Refusal = Array<{ path: string[]; message: string }> | null;

describe('a caption is one use of one picture in one story', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;
  let count = 0;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['de'] });
    panel = await signIn(newsroom);
    // Who publishes a story and who takes from it wait for each other at its outlet.
    await newsroom.call('POST', '/api/outlets', { data: { name: 'Coast Wire', slug: 'coast' } });
  });
  afterAll(() => newsroom.stop());

  const articles = () => newsroom.strapi.documents(ARTICLE);
  const captions = () => newsroom.strapi.documents(CAPTION);

  const ok = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body?.data;
  };

  async function makeCase({ isPublished = true } = {}): Promise<Case> {
    const headline = `The ferry lies still, day ${(count += 1)}`;
    const holder = await ferryArticle(newsroom, { headline });
    const caption = await draftCaption(newsroom, `${FITTING}, day ${count}`, holder);
    if (isPublished) await ok(newsroom.call('PUT', `/api/articles/${holder}`, { data: {} }));
    const other = await ferryArticle(newsroom, { headline: `Another story, ${count}` });
    const row = async (type: typeof ARTICLE | typeof CAPTION, of: string, isPublic: boolean) =>
      (
        await newsroom.strapi.db
          .query(type)
          .findOne({ where: { documentId: of, publishedAt: { $notNull: isPublic } } })
      )?.id;
    return {
      holder,
      headline,
      caption,
      draftRow: await row(CAPTION, caption, false),
      publicRow: await row(CAPTION, caption, true),
      other,
      otherRow: await row(ARTICLE, other, false),
    };
  }

  /** The captions of a story, in its draft and on its public page. */
  async function captionsOf(documentId: string, locale = 'en') {
    const populate = { captions: { fields: ['documentId' as const] } };
    const of = async (status: 'draft' | 'published') => {
      const found = await articles().findOne({ documentId, locale, status, populate });
      return (found?.captions ?? []).map((each) => each.documentId);
    };
    return { draft: await of('draft'), published: await of('published') };
  }

  const rest = async (method: string, path: string, data: object): Promise<Refusal> => {
    const { status, body } = await newsroom.call(method, path, { data });
    return status < 300 ? null : (body.error.details.errors ?? [body.error]);
  };
  const inPanel = async (
    method: string,
    type: string,
    path: string,
    data: object
  ): Promise<Refusal> => {
    const { status, body } = await panel.call(method, type, path, data);
    return status < 300 ? null : (body.error.details.errors ?? [body.error]);
  };
  const inGraphql = async (query: string, variables: Record<string, unknown>): Promise<Refusal> => {
    const { body } = await graphql(newsroom, query, { token: newsroom.token, variables });
    return body.errors ? body.errors[0].extensions.error.details.errors : null;
  };
  const inService = async (work: Promise<unknown>): Promise<Refusal> =>
    work.then(
      () => null,
      (error: { details: { errors: Refusal } }) => error.details.errors
    );

  const restArticle = (captionsOfStory: (of: Case) => unknown) => (of: Case) =>
    rest('PUT', `/api/articles/${of.other}`, { captions: captionsOfStory(of) });
  const restCaption = (article: (of: Case) => unknown) => (of: Case) =>
    rest('PUT', `/api/image-captions/${of.caption}?status=draft`, { article: article(of) });

  /** Each way to choose a caption in the story that would like to have it. */
  const IN_THE_STORY: Array<[string, (of: Case) => Promise<Refusal>]> = [
    ['REST, a list', restArticle(({ caption }) => [caption])],
    ['REST, a list of numbers', restArticle(({ draftRow }) => [draftRow])],
    ['REST, connect', restArticle(({ caption }) => ({ connect: [caption] }))],
    [
      'REST, connect with a place',
      restArticle(({ caption }) => ({
        connect: [{ documentId: caption, locale: 'en', position: { end: true } }],
      })),
    ],
    ['REST, connect by number', restArticle(({ draftRow }) => ({ connect: [{ id: draftRow }] }))],
    ['REST, set', restArticle(({ caption }) => ({ set: [{ documentId: caption }] }))],
    [
      'REST, of a draft',
      (of) =>
        rest('PUT', `/api/articles/${of.other}?status=draft`, {
          captions: { connect: [of.caption] },
        }),
    ],
    [
      'REST, of a new story',
      (of) =>
        rest('POST', '/api/articles', {
          headline: 'New',
          body: ferryBody(),
          captions: [of.caption],
        }),
    ],
    [
      'GraphQL',
      (of) =>
        inGraphql(
          'mutation ($id: ID!, $captions: [ID]) { updateNewsroomArticle(documentId: $id, data: { captions: $captions }) { documentId } }',
          { id: of.other, captions: [of.caption] }
        ),
    ],
    [
      'the Document Service',
      (of) =>
        inService(
          articles().update({ documentId: of.other, data: { captions: { connect: [of.caption] } } })
        ),
    ],
    [
      'the form of the story, saved',
      (of) =>
        inPanel('PUT', ARTICLE, `/${of.other}`, {
          captions: {
            connect: [
              {
                id: of.draftRow,
                documentId: of.caption,
                locale: 'en',
                isTemporary: true,
                position: { end: true },
              },
            ],
            disconnect: [],
          },
        }),
    ],
    [
      'the form of the story, published',
      (of) =>
        inPanel('POST', ARTICLE, `/${of.other}/actions/publish`, {
          captions: { connect: [{ id: of.draftRow, documentId: of.caption, locale: 'en' }] },
        }),
    ],
  ];

  /** Each way to choose the other story in the caption. */
  const IN_THE_CAPTION: Array<[string, (of: Case) => Promise<Refusal>]> = [
    ['REST', restCaption(({ other }) => other)],
    ['REST, connect', restCaption(({ other }) => ({ connect: [{ documentId: other }] }))],
    ['REST, set', restCaption(({ other }) => ({ set: [other] }))],
    ['REST, by number', restCaption(({ otherRow }) => ({ id: otherRow }))],
    [
      'REST, as published',
      (of) => rest('PUT', `/api/image-captions/${of.caption}`, { article: of.other }),
    ],
    [
      'GraphQL',
      (of) =>
        inGraphql(
          'mutation ($id: ID!, $article: ID) { updateNewsroomImageCaption(status: DRAFT, documentId: $id, data: { article: $article }) { documentId } }',
          { id: of.caption, article: of.other }
        ),
    ],
    [
      'the Document Service',
      (of) => inService(captions().update({ documentId: of.caption, data: { article: of.other } })),
    ],
    [
      'the form of the caption',
      (of) =>
        inPanel('PUT', CAPTION, `/${of.caption}`, {
          article: {
            connect: [{ id: of.otherRow, documentId: of.other, locale: 'en' }],
            disconnect: [{ documentId: of.holder, locale: 'en' }],
          },
        }),
    ],
  ];

  describe('and is not taken off a published one', () => {
    const expectKept = async (of: Case, refusal: Refusal, field: string) => {
      expect(refusal).toEqual([
        expect.objectContaining({
          path: [field],
          name: 'ValidationError',
          message: expect.stringMatching(
            new RegExp(`published story “${of.headline}”.*make a copy of the caption`)
          ),
          caption: of.caption,
          story: of.holder,
        }),
      ]);
      expect(await captionsOf(of.holder)).toEqual({ draft: [of.caption], published: [of.caption] });
      expect(await captionsOf(of.other)).toEqual({ draft: [], published: [] });
    };

    it.each(IN_THE_STORY)('chosen in another story: %s', async (_name, choose) => {
      const of = await makeCase();
      await expectKept(of, await choose(of), 'captions');
    });

    it('chosen in another story by the number of its published row', async () => {
      const of = await makeCase();
      const choose = restArticle(({ publicRow }) => ({ connect: [{ id: publicRow }] }));
      await expectKept(of, await choose(of), 'captions');
    });

    it.each(IN_THE_CAPTION)('by the caption itself: %s', async (_name, choose) => {
      const of = await makeCase();
      await expectKept(of, await choose(of), 'article');
    });

    it('that still shows it, though its draft does not', async () => {
      const of = await makeCase();
      const take = { captions: { disconnect: [of.caption] } };
      await ok(newsroom.call('PUT', `/api/articles/${of.holder}?status=draft`, { data: take }));
      const choose = restArticle(({ caption }) => ({ connect: [caption] }));
      expect(await choose(of)).toMatchObject([{ path: ['captions'], story: of.holder }]);
      expect((await captionsOf(of.holder)).published).toEqual([of.caption]);
      await ok(newsroom.call('PUT', `/api/articles/${of.holder}`, { data: {} }));
      expect(await choose(of)).toBeNull();
      expect((await captionsOf(of.other)).published).toEqual([of.caption]);
    });

    it('of two that want it at once', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { caption, holder, other } = await makeCase();
        const take = { captions: { disconnect: [caption] } };
        await ok(newsroom.call('PUT', `/api/articles/${holder}`, { data: take }));
        const answers = await Promise.all(
          [holder, other].map((story) =>
            newsroom.call('PUT', `/api/articles/${story}`, {
              data: { captions: { connect: [caption] } },
            })
          )
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
        const winner = answers[0]?.status === 200 ? holder : other;
        expect(await captionsOf(winner)).toEqual({ draft: [caption], published: [caption] });
      }
    });

    it('that is published while the caption moves', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { caption, holder, other } = await makeCase({ isPublished: false });
        const [published, moved] = await Promise.all([
          newsroom.call('PUT', `/api/articles/${holder}`, { data: {} }),
          newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
            data: { article: other },
          }),
        ]);
        expect(published.status).toBe(200);
        const kept = moved.status === 200 ? [] : [caption];
        expect(await captionsOf(holder)).toEqual({ draft: kept, published: kept });
      }
    });
  });

  describe('and is not taken off a draft', () => {
    it.each(IN_THE_STORY)('chosen in another story: %s', async (_name, choose) => {
      const of = await makeCase({ isPublished: false });
      expect(await choose(of)).toMatchObject([
        { path: ['captions'], message: expect.stringContaining(`the draft “${of.headline}”`) },
      ]);
      expect((await captionsOf(of.holder)).draft).toEqual([of.caption]);
    });

    it('but for who chooses another story in the caption, and sees the one it has', async () => {
      for (const [, choose] of IN_THE_CAPTION.filter(([name]) => name !== 'REST, as published')) {
        const of = await makeCase({ isPublished: false });
        expect(await choose(of)).toBeNull();
        expect((await captionsOf(of.holder)).draft).toEqual([]);
        expect((await captionsOf(of.other)).draft).toEqual([of.caption]);
      }
    });

    it('whose headline is told to nobody who may not read it', async () => {
      const of = await makeCase({ isPublished: false });
      const token = await signInStock(newsroom, 'strapi-author');
      const { status, body } = await newsroom.request(
        'POST',
        `/content-manager/collection-types/${ARTICLE}`,
        { token, data: { headline: 'Mine', captions: { connect: [{ documentId: of.caption }] } } }
      );
      expect([status, body.error.details.errors?.[0]?.path]).toEqual([400, ['captions']]);
      expect(JSON.stringify(body)).toContain('belongs to another story');
      expect(JSON.stringify(body)).not.toContain(of.headline);
      expect(JSON.stringify(body)).not.toContain(FITTING);
    });
  });

  describe('and goes', () => {
    it('to another story after it was taken off the first', async () => {
      const of = await makeCase();
      await ok(
        newsroom.call('PUT', `/api/image-captions/${of.caption}`, { data: { article: null } })
      );
      expect(await restArticle(({ caption }) => [caption])(of)).toBeNull();
      expect((await captionsOf(of.other)).published).toEqual([of.caption]);
    });

    it('to another story after the first was deleted', async () => {
      const of = await makeCase();
      await articles().delete({ documentId: of.holder });
      expect(await restArticle(({ caption }) => ({ connect: [caption] }))(of)).toBeNull();
      expect((await captionsOf(of.other)).published).toEqual([of.caption]);
    });

    it('nowhere when its own story names it again, in either direction', async () => {
      const of = await makeCase();
      const own = { ...of, other: of.holder, otherRow: 0 };
      for (const choose of [
        restArticle(({ caption }) => [caption]),
        restArticle(({ caption }) => ({ set: [caption] })),
        restArticle(({ draftRow }) => ({ connect: [{ id: draftRow }] })),
        restCaption(({ holder }) => holder),
      ]) {
        expect(await choose(own)).toBeNull();
      }
      expect(await captionsOf(of.holder)).toEqual({ draft: [of.caption], published: [of.caption] });
    });

    it('along into another language of its story', async () => {
      const of = await makeCase();
      const german = { headline: 'Die Fähre liegt still', body: ferryBody() };
      await ok(newsroom.call('PUT', `/api/articles/${of.holder}?locale=de`, { data: german }));
      const words = { caption: 'Karl Exempel in Oslo', article: of.holder };
      await ok(
        newsroom.call('PUT', `/api/image-captions/${of.caption}?locale=de&status=draft`, {
          data: words,
        })
      );
      const again = { captions: [of.caption] };
      await ok(newsroom.call('PUT', `/api/articles/${of.holder}?locale=de`, { data: again }));
      expect((await captionsOf(of.holder, 'de')).draft).toEqual([of.caption]);
      expect(await captionsOf(of.holder)).toEqual({ draft: [of.caption], published: [of.caption] });
    });

    it('not when its story is copied, discarded, published again or withdrawn and given back', async () => {
      const of = await makeCase();
      const kept = { draft: [of.caption], published: [of.caption] };
      const { data: copy } = (
        await panel.call('POST', ARTICLE, `/clone/${of.holder}`, {
          headline: 'A copy',
          captions: { connect: [], disconnect: [] },
        })
      ).body;
      expect((await captionsOf(copy.documentId)).draft).toHaveLength(1);
      expect(await captionsOf(of.holder)).toEqual(kept);
      await articles().discardDraft({ documentId: of.holder });
      await articles().publish({ documentId: of.holder });
      expect(await captionsOf(of.holder)).toEqual(kept);
      const withdrawals = newsroom.strapi.plugin('newsroom').service('withdrawals');
      await withdrawals.withdraw(of.holder, {
        status: 410,
        reason: 'Retired',
        authority: null,
        locales: ['en'],
      });
      await withdrawals.restore(of.holder, ['en']);
      expect(await captionsOf(of.holder)).toEqual(kept);
    });

    it('not back to a story that was withdrawn, once another story has it', async () => {
      const of = await makeCase();
      const withdrawals = newsroom.strapi.plugin('newsroom').service('withdrawals');
      await withdrawals.withdraw(of.holder, {
        status: 410,
        reason: 'Retired',
        authority: null,
        locales: ['en'],
      });
      expect(await restCaption(({ other }) => other)(of)).toBeNull();
      const { waitingCaptions } = await withdrawals.restore(of.holder, ['en']);
      expect(waitingCaptions).toMatchObject([{ documentId: of.caption }]);
      expect(await captionsOf(of.holder)).toEqual({ draft: [], published: [] });
      expect((await captionsOf(of.other)).draft).toEqual([of.caption]);
    });

    it('not when the archive’s page of its story is imported again', async () => {
      const { importStory } = newsroom.strapi.plugin('newsroom').service('archive');
      const page = (when: string) => readNewsPage(floodPage().replace('within a week', when), {});
      const { article } = await importStory(page('within a week'), { publish: true });
      const before = await captionsOf(article.documentId);
      expect(before.draft.length).toBeGreaterThan(0);
      const again = await importStory(page('within a month'), {});
      expect([again.outcome, again.article.documentId]).toEqual(['updated', article.documentId]);
      expect(await captionsOf(article.documentId)).toEqual(before);
    });
  });
});
