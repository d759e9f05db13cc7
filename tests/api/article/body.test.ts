/** @database any */

import { signIn, type AdminPanel } from '../../support/admin';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql } from '../../support/people';
import { BLOCK_IMAGE, pictureBlock, plantTextPicture } from '../../support/textPictures';

const ARTICLE = 'plugin::newsroom.article';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const text = (...blocks: object[]) => ({ __component: 'newsroom.text', text: blocks });
const PICTURE = pictureBlock(BLOCK_IMAGE);
const BODY = [text(paragraph('The ferry stands still.')), text(paragraph('It rains.'), PICTURE)];

interface Refusal {
  details: { errors: Array<{ path: string[]; message: string }> };
}

describe('the body of a story', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;
  let count = 0;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar'] });
    panel = await signIn(newsroom);
  });
  afterAll(() => newsroom.stop());

  const articles = () => newsroom.strapi.documents(ARTICLE);
  const problemsIn = ({ details }: Refusal) =>
    details.errors.map(({ path, message }) => [path.join('.'), message] as const);
  const pathsIn = (refusal: Refusal) => problemsIn(refusal).map(([path]) => path);
  const create = async (body: object[], status: 'draft' | 'published' = 'draft') => {
    count += 1;
    const data = { headline: `Ferry ${count}`, body: body as never };
    return (await articles().create({ data, status })).documentId;
  };
  const isPublic = async (documentId: string) =>
    (await articles().findOne({ documentId, status: 'published' })) !== null;

  describe('with a picture between paragraphs', () => {
    it.each(['draft', 'published'])(
      'is refused by REST, as %s, with the path of the picture and what to do',
      async (status) => {
        const { status: code, body } = await newsroom.call(
          'POST',
          `/api/articles?status=${status}`,
          {
            data: { headline: 'Ferry', body: BODY },
          }
        );
        expect(code).toBe(400);
        expect(problemsIn(body.error)).toEqual([
          ['body.1.text.1', expect.stringMatching(/Picture block \(newsroom\.figure\)/)],
        ]);
      }
    );

    it('is refused by GraphQL, the Document Service and the panel', async () => {
      const documentId = await create([text(paragraph('It rains.'))]);
      const data = BODY.map((part) => ({ ...part, __typename: 'ComponentNewsroomText' }));
      const { body } = await graphql(
        newsroom,
        `
          mutation ($id: ID!, $data: NewsroomArticleInput!) {
            updateNewsroomArticle(documentId: $id, data: $data) {
              documentId
            }
          }
        `,
        {
          token: newsroom.token,
          variables: {
            id: documentId,
            data: { body: data.map(({ __component, ...part }) => part) },
          },
        }
      );
      expect(pathsIn(body.errors[0].extensions.error)).toEqual(['body.1.text.1']);

      const byService = articles().update({ documentId, data: { body: BODY as never } });
      await expect(byService).rejects.toMatchObject({
        details: { errors: [expect.objectContaining({ path: ['body', '1', 'text', '1'] })] },
      });

      const query = '?plugins[i18n][locale]=en';
      const saved = await panel.call('PUT', ARTICLE, `/${documentId}${query}`, {
        headline: 'Ferry',
        // As the panel sends parts: with their numbers and keys of its own.
        body: BODY.map((part, index) => ({ ...part, __temp_key__: `a${index}` })),
      });
      expect(saved.status).toBe(400);
      expect(pathsIn(saved.body.error)).toEqual(['body.1.text.1']);
    });

    it('is refused however deep it stands', async () => {
      const list = (...children: object[]) => ({ type: 'list', format: 'unordered', children });
      const item = (...children: object[]) => ({ type: 'list-item', children });
      const { body } = await newsroom.call('POST', '/api/articles?status=draft', {
        data: {
          headline: 'Ferry',
          body: [text(list(item({ type: 'text', text: 'a' }), list(item(PICTURE))))],
        },
      });
      expect(pathsIn(body.error)).toEqual(['body.0.text.0.children.1.children.0.children.0']);
    });

    it('is read, unpublished, withdrawn and restored where it has been there, and published no more', async () => {
      const documentId = await create([text(paragraph('It rains.'))], 'published');
      await plantTextPicture(newsroom, documentId, PICTURE.image);
      const read = await newsroom.read(`/api/articles/${documentId}?populate=body`);
      expect(read.body.data.body[0].text).toContainEqual(PICTURE);

      await articles().unpublish({ documentId });
      expect(await isPublic(documentId)).toBe(false);
      const withdrawals = newsroom.strapi.plugin('newsroom').service('withdrawals');
      await withdrawals.withdraw(documentId, {
        status: 410,
        reason: 'A mistake.',
        authority: null,
        locales: ['en'],
      });
      await articles().update({ documentId, data: { headline: 'Written meanwhile' } });
      await withdrawals.restore(documentId, ['en']);
      expect(await isPublic(documentId)).toBe(true);
      expect((await articles().findOne({ documentId }))?.headline).toBe('Written meanwhile');

      for (const publish of [
        () => articles().publish({ documentId }),
        () => articles().update({ documentId, data: { headline: 'New' }, status: 'published' }),
      ]) {
        await expect(publish()).rejects.toMatchObject({
          details: { errors: [expect.objectContaining({ path: ['body', '0', 'text', '1'] })] },
        });
      }
    });

    it('is not copied where it has been there, in whatever language, and copied once it is out', async () => {
      const documentId = await create([text(paragraph('It rains.'))]);
      const data = { headline: 'تمطر', slug: 'tumtir', body: [text(paragraph('تمطر.'))] as never };
      await articles().update({ documentId, locale: 'ar', data });
      const stories = () => articles().count({});
      const duplicate = () =>
        panel.call('POST', ARTICLE, `/clone/${documentId}`, { headline: 'Rain, again' });
      expect((await duplicate()).status).toBeLessThan(300);

      await plantTextPicture(newsroom, documentId, PICTURE.image);
      const before = await stories();
      const refused = await duplicate();
      expect(refused.status).toBe(400);
      const messages = problemsIn(refused.body.error).map(([, message]) => message);
      expect(messages).toEqual([
        expect.stringMatching(/in the language "ar", and a copy would hold it.* Take it out/),
        expect.stringMatching(/in the language "en", and a copy would hold it.* Take it out/),
      ]);
      expect(await stories()).toBe(before);

      await articles().update({
        documentId,
        data: { body: [text(paragraph('It rains.'))] as never },
      });
      await articles().update({ documentId, locale: 'ar', data: { body: [] } });
      expect((await duplicate()).status).toBeLessThan(300);
    });
  });

  describe('with a figure that no caption belongs to', () => {
    const figures = (...keys: string[]) => [
      text(paragraph('It rains.')),
      ...keys.map((captionKey) => ({ __component: 'newsroom.figure', captionKey })),
    ];
    const caption = (key: string, article: string | null, locale = 'en') =>
      newsroom.strapi
        .documents('plugin::newsroom.image-caption')
        .create({ locale, data: { caption: `The ${key}`, key, article } });

    it('is kept as a draft, and is refused as soon as it is published, with the keys that there are', async () => {
      const documentId = await create(figures('quay', 'ferry'));
      await caption('quay', documentId);
      await caption('lighthouse', documentId);
      const publish = `/${documentId}/actions/publish?plugins[i18n][locale]=en`;
      const refused = await panel.call('POST', ARTICLE, publish, {});
      expect(refused.status).toBe(400);
      expect(problemsIn(refused.body.error)).toEqual([
        [
          'body.2.captionKey',
          'No caption of this story has the key "ferry". There are "quay", "lighthouse": write one of them, or take the picture out.',
        ],
      ]);
      await caption('ferry', documentId);
      expect((await panel.call('POST', ARTICLE, publish, {})).status).toBe(200);
    });

    it('counts the captions and parts of the call that publishes, and of its own language', async () => {
      const { status, body } = await newsroom.call('POST', '/api/articles', {
        data: { headline: 'Ferry in one call', body: figures('ferry') },
      });
      expect([status, pathsIn(body.error)]).toEqual([400, ['body.1.captionKey']]);
      const { documentId: unused } = await caption('ferry', null);
      const made = await newsroom.call('POST', '/api/articles?populate=body', {
        data: { headline: 'Ferry in one call', body: figures('ferry'), captions: [unused] },
      });
      expect(made.status).toBe(201);
      const { documentId } = made.body.data;

      const draft = await articles().findOne({ documentId, populate: ['body'] });
      const kept = draft?.body?.map((part) => ({ __component: part.__component, id: part.id }));
      const again = await newsroom.call('PUT', `/api/articles/${documentId}`, {
        data: { body: kept },
      });
      expect(again.status).toBe(200);
      const arabic = await newsroom.call('PUT', `/api/articles/${documentId}?locale=ar`, {
        data: { headline: 'عبارة', slug: 'abbara', body: figures('ferry') },
      });
      expect(pathsIn(arabic.body.error)).toEqual(['body.1.captionKey']);
      expect(arabic.body.error.details.errors[0].message).toContain('it has no captions');
    });

    it('is put back as it was where it was withdrawn', async () => {
      const documentId = await create(figures('quay'));
      const { documentId: quay } = await caption('quay', documentId);
      await articles().publish({ documentId });
      await articles().unpublish({ documentId });
      await newsroom.strapi
        .documents('plugin::newsroom.image-caption')
        .delete({ documentId: quay });
      await newsroom.strapi.plugin('newsroom').service('withdrawals').restore(documentId, ['en']);
      expect(await isPublic(documentId)).toBe(true);
    });
  });
});
