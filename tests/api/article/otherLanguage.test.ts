/** @database any */

import { signInEditor, onCaptions, READS_ARTICLES } from '../../support/editors';
import { captionReviewOf } from '../../support/captionReview';
import { draftCaption, ferryArticle, ferryBody, FITTING } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('a story that is filled in from another language', () => {
  let newsroom: Newsroom;
  let token: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    token = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const panel = (method: string, path: string, data?: object, as = token) =>
    newsroom.request(method, path, { token: as, ...(data && { data }) });
  const fill = async (documentId: string, as = token) =>
    panel(
      'GET',
      `/i18n/content-manager/get-fill-from-locale/${ARTICLE}?documentId=${documentId}&sourceLocale=en&targetLocale=de&collectionType=collection-types`,
      undefined,
      as
    );
  /** What the panel does: the form is filled in, and saved as it then stands. */
  const fillAndSave = async (documentId: string) => {
    const { body } = await fill(documentId);
    const { captions, ...data } = body.data;
    return panel('PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=de`, {
      ...data,
      headline: 'Fährgespräche',
      captions: {
        connect: captions.connect.map(
          ({ id, documentId: caption, locale }: Record<string, unknown>) => ({
            id,
            documentId: caption,
            locale,
            position: { end: true },
          })
        ),
        disconnect: [],
      },
    });
  };
  const inGerman = (documentId: string, status: 'draft' | 'published' = 'draft') =>
    newsroom.strapi.documents(CAPTION).findOne({
      documentId,
      locale: 'de',
      status,
      populate: { image: true, personsShown: true, article: { fields: ['documentId', 'locale'] } },
    });
  const withCaption = async () => {
    const article = await ferryArticle(newsroom, { body: ferryBody(['quay']) });
    const caption = await draftCaption(newsroom, FITTING, article, {
      key: 'quay',
      altText: 'A man on a quay',
      role: 'lead',
      position: 3,
      personsShown: [{ name: 'Karl Exempel' }],
    });
    return { article, caption };
  };

  it('takes its captions along, with picture, credit and place, as drafts to be translated', async () => {
    const { article, caption } = await withCaption();
    const original = await newsroom.strapi
      .documents(CAPTION)
      .findOne({ documentId: caption, locale: 'en', populate: { image: true } });
    expect((await fillAndSave(article)).status).toBe(200);
    const copy = await inGerman(caption);
    expect(copy).toMatchObject({
      caption: FITTING,
      altText: 'A man on a quay',
      creditLine: original?.creditLine,
      key: 'quay',
      role: 'lead',
      position: 3,
      awaitsTranslation: true,
      personsShown: [{ name: 'Karl Exempel' }],
      image: { id: original?.image?.id },
      article: { documentId: article, locale: 'de' },
    });
    expect(await inGerman(caption, 'published')).toBeNull();
    const english = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId: article, locale: 'en', populate: { captions: true } });
    expect(english?.captions?.map(({ documentId, locale }) => [documentId, locale])).toEqual([
      [caption, 'en'],
    ]);
  });

  it('has figures that lead to their captions, and is published with them', async () => {
    const { article, caption } = await withCaption();
    await fillAndSave(article);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: article, locale: 'de' });
    expect(await inGerman(caption, 'published')).toMatchObject({ key: 'quay' });
    const { body } = await newsroom.read(`/api/articles/${article}?locale=de&populate=captions`);
    expect(body.data.captions).toMatchObject([{ key: 'quay', locale: 'de' }]);
    // What waits to be translated is the newsroom's own to know.
    expect(JSON.stringify(body)).not.toContain('awaitsTranslation');
  });

  it('says of each caption that it is not translated, until its words are others or called right', async () => {
    const { article, caption } = await withCaption();
    const other = await draftCaption(newsroom, 'Sea Otter', article, { key: 'otter' });
    await fillAndSave(article);
    const review = captionReviewOf(newsroom, token);
    const untranslated = async () =>
      (await review.check({ locale: 'de', article: { documentId: article, values: {} } }))
        .filter(({ findings }) => findings.some(({ rule }) => rule === 'not-translated'))
        .map(({ key }) => key)
        .sort();
    expect(await untranslated()).toEqual(['otter', 'quay']);
    const typed = await review.check({
      locale: 'de',
      caption: { documentId: caption, values: { caption: 'Der Minister am Kai' } },
    });
    expect(typed[0]?.awaitsTranslation).toBe(false);

    await panel('PUT', `/content-manager/collection-types/${CAPTION}/${caption}?locale=de`, {
      caption: 'Fährminister Karl Exempel am Kai in Oslo',
      awaitsTranslation: true,
    });
    expect(await untranslated()).toEqual(['otter']);
    const acted = await review.act(other, 'mark-translated', { locale: 'de' });
    expect(acted.caption).toMatchObject({ awaitsTranslation: false, text: 'Sea Otter' });
    expect(await untranslated()).toEqual([]);
  });

  it('keeps what is translated already when it is filled in again', async () => {
    const { article, caption } = await withCaption();
    await fillAndSave(article);
    await panel('PUT', `/content-manager/collection-types/${CAPTION}/${caption}?locale=de`, {
      caption: 'Am Kai in Oslo',
    });
    await draftCaption(newsroom, 'The ferry Sea Otter', article, { key: 'otter' });
    expect((await fillAndSave(article)).status).toBe(200);
    expect(await inGerman(caption)).toMatchObject({
      caption: 'Am Kai in Oslo',
      awaitsTranslation: false,
    });
    const german = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId: article, locale: 'de', populate: { captions: true } });
    expect(german?.captions?.map(({ key }) => key).sort()).toEqual(['otter', 'quay']);
  });

  it('takes no caption along that the editor may not read', async () => {
    const { article } = await withCaption();
    const locales = {
      properties: { fields: ['headline', 'body', 'captions'], locales: ['en', 'de'] },
    };
    const as = await signInEditor(newsroom, [{ ...READS_ARTICLES, ...locales }]);
    expect(JSON.stringify((await fill(article, as)).body)).not.toContain(
      'Karl Exempel on the quay'
    );
    const reads = await signInEditor(newsroom, [
      { ...READS_ARTICLES, ...locales },
      ...onCaptions(['read'], { locales: ['en', 'de'] }),
    ]);
    expect((await fill(article, reads)).body.data.captions.connect).toHaveLength(1);
  });

  it('takes along what a program names in the language that it has', async () => {
    const { article, caption } = await withCaption();
    const { status } = await newsroom.call(
      'PUT',
      `/api/articles/${article}?locale=de&status=draft`,
      {
        data: {
          headline: 'Fährgespräche',
          captions: { connect: [{ documentId: caption, locale: 'en' }] },
        },
      }
    );
    expect(status).toBe(200);
    expect(await inGerman(caption)).toMatchObject({
      awaitsTranslation: true,
      article: { documentId: article },
    });
  });

  it('takes no caption from another story', async () => {
    const { caption } = await withCaption();
    const article = await ferryArticle(newsroom);
    const { status } = await newsroom.call(
      'PUT',
      `/api/articles/${article}?locale=de&status=draft`,
      {
        data: {
          headline: 'Fährgespräche',
          captions: { connect: [{ documentId: caption, locale: 'en' }] },
        },
      }
    );
    expect(status).toBe(400);
    expect(await inGerman(caption)).toBeNull();
  });
});
