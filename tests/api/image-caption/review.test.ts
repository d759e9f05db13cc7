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
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const CAPTION = 'plugin::newsroom.image-caption';

describe('the caption review in the admin panel', () => {
  let newsroom: Newsroom;
  let review: ReviewClient;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    review = captionReviewOf(newsroom, await signInAdministrator(newsroom));
  });
  afterAll(() => newsroom.stop());

  const published = (documentId: string) =>
    newsroom.strapi.documents(CAPTION).findOne({ documentId, status: 'published' });

  describe('checks as typed', () => {
    it('all captions of an article against the story in the form, saved or not', async () => {
      const article = await ferryArticle(newsroom, { body: [] });
      await draftCaption(newsroom, FITTING, article, { key: 'one' });
      await draftCaption(newsroom, WRONG, article, { key: 'two' });
      const empty = await review.check({
        locale: 'en',
        article: { documentId: article, values: {} },
      });
      expect(empty.map(({ verdict }) => verdict)).not.toContain('wrong');

      const [fitting, wrong] = await review.check({
        locale: 'en',
        article: { documentId: article, values: { headline: 'Ferry talks', body: ferryBody() } },
      });
      expect(fitting).toMatchObject({
        key: 'one',
        text: FITTING,
        verdict: 'fits',
        gateResult: 'passes',
        status: 'draft',
        heldBack: false,
        article: { documentId: article, headline: 'Ferry talks' },
        picture: { id: expect.any(Number), previewUrl: expect.any(String), unread: null },
        overrides: [],
      });
      expect(wrong).toMatchObject({ key: 'two', verdict: 'wrong', gateResult: 'blocks' });
      expect(wrong?.findings.map(({ rule }) => rule)).toContain('no-shared-names');
    });

    it('a caption without words as one to look at again, without which its story goes out', async () => {
      const article = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, ' ', article);
      const [found] = await review.check({
        locale: 'en',
        article: { documentId: article, values: {} },
      });
      expect(found).toMatchObject({ verdict: 'look-again', gateResult: 'warns' });
      expect(found?.findings[0]?.rule).toBe('no-words');
      await newsroom.strapi.documents('plugin::newsroom.article').publish({ documentId: article });
      expect(await published(caption)).toBeNull();
      const listed = (await review.overview()).captions.map(({ documentId }) => documentId);
      expect(listed).toContain(caption);
    });

    it('a caption without a picture as one that is not finished, however well its words fit', async () => {
      const article = await ferryArticle(newsroom);
      const { body } = await newsroom.call('POST', '/api/image-captions?status=draft', {
        data: { caption: FITTING, article },
      });
      const caption = body.data.documentId;
      const found = async () =>
        (await review.check({ locale: 'en', article: { documentId: article, values: {} } })).find(
          ({ documentId }) => documentId === caption
        );
      const rulesOf = async () => (await found())?.findings.map(({ rule }) => rule);
      expect(await found()).toMatchObject({ verdict: 'look-again', willBePublished: false });
      expect(await rulesOf()).toContain('no-picture');
      const listed = (await review.overview()).captions.map(({ documentId }) => documentId);
      expect(listed).toContain(caption);
      const refused = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
      expect(refused).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining('no picture') } },
      });

      // A picture that is taken out of the Media Library leaves the words behind.
      const image = await newPicture(newsroom);
      await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
        data: { image },
      });
      expect(await rulesOf()).not.toContain('no-picture');
      await newsroom.call('DELETE', `/api/upload/files/${image}`);
      expect(await found()).toMatchObject({ picture: null, verdict: 'look-again' });
      expect(await rulesOf()).toContain('no-picture');

      // Of a file that is replaced, only the number stays.
      const document = await newPicture(newsroom);
      await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
        data: { image: document },
      });
      await newsroom.strapi.db
        .query('plugin::upload.file')
        .update({ where: { id: document }, data: { mime: 'application/pdf' } });
      expect(await rulesOf()).toContain('no-picture');
      await newsroom.strapi.documents('plugin::newsroom.article').publish({ documentId: article });
      expect(await published(caption)).toBeNull();
      const again = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
      expect(again).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining('not a picture') } },
      });
    });

    it.each(['\u200b \u2060', '…', '–'])('a caption of %j as one without words', async (words) => {
      const article = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, words, article);
      await newsroom.strapi.documents('plugin::newsroom.article').publish({ documentId: article });
      expect(await published(caption)).toBeNull();
      const refused = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
      expect(refused).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining('no words') } },
      });
    });

    it('marks in the text what the story knows and what it does not', async () => {
      const article = await ferryArticle(newsroom);
      await draftCaption(newsroom, FITTING, article);
      await draftCaption(newsroom, WRONG, article);
      const [fitting, wrong] = await review.check({
        locale: 'en',
        article: { documentId: article, values: {} },
      });
      const marked = (caption: typeof fitting, kind: string) =>
        caption?.marks
          .filter((mark) => mark.kind === kind)
          .map(({ start, end }) => caption.text.slice(start, end));
      expect(marked(fitting, 'shared')).toEqual(expect.arrayContaining(['Exempel', 'Oslo']));
      expect(marked(wrong, 'unshared')).toEqual(expect.arrayContaining(['Adler', 'Quill']));
    });

    it('the captions that the form adds and takes away', async () => {
      const article = await ferryArticle(newsroom);
      const kept = await draftCaption(newsroom, FITTING, article);
      const removed = await draftCaption(newsroom, FITTING, article);
      const added = await draftCaption(newsroom, FITTING, null);
      const captions = await review.check({
        locale: 'en',
        article: {
          documentId: article,
          values: {
            captions: {
              connect: [{ documentId: added }],
              disconnect: [{ documentId: removed }],
            },
          },
        },
      });
      expect(captions.map(({ documentId }) => documentId)).toEqual([kept, added]);
      const unsaved = await review.check({
        locale: 'en',
        article: {
          documentId: null,
          values: { body: ferryBody(), captions: { connect: [{ documentId: added }] } },
        },
      });
      expect(unsaved.map(({ documentId }) => documentId)).toEqual([added]);
    });

    it('one caption as it is typed, also one that was never saved', async () => {
      const article = await ferryArticle(newsroom);
      const documentId = await draftCaption(newsroom, FITTING, article);
      const typed = await review.check({
        locale: 'en',
        caption: { documentId, values: { caption: WRONG } },
      });
      expect(typed).toMatchObject([{ documentId, text: WRONG, verdict: 'wrong' }]);
      const unsaved = await review.check({
        locale: 'en',
        caption: {
          documentId: null,
          values: { caption: WRONG, article, image: await newPicture(newsroom) },
        },
      });
      expect(unsaved).toMatchObject([{ documentId: null, verdict: 'wrong', status: 'draft' }]);
    });

    it('against the story of the same language', async () => {
      const article = await ferryArticle(newsroom);
      await newsroom.call('PUT', `/api/articles/${article}?status=draft&locale=de`, {
        data: { headline: 'Nordland will über Fähren reden', body: ferryBody() },
      });
      const english = await draftCaption(newsroom, FITTING, article);
      const { body } = await newsroom.call('POST', '/api/image-captions?status=draft&locale=de', {
        data: { caption: 'Karl Exempel', article, image: await newPicture(newsroom) },
      });
      const ids = async (locale: string) =>
        (await review.check({ locale, article: { documentId: article, values: {} } })).map(
          ({ documentId }) => documentId
        );
      expect(await ids('en')).toEqual([english]);
      expect(await ids('de')).toEqual([body.data.documentId]);
    });

    it.each([
      [{}, 'article'],
      [{ article: { documentId: null, values: {} }, caption: {} }, 'caption'],
      [{ locale: 'no language', article: { documentId: null, values: {} } }, 'locale'],
      [{ article: { documentId: 5, values: {} } }, 'documentId'],
      [{ article: { documentId: null, values: {} }, more: 1 }, 'more'],
    ])('and refuses %j', async (request, named) => {
      const { status, body } = await review.call('POST', 'check', request);
      expect([status, body.error.name]).toEqual([400, 'ValidationError']);
      expect(JSON.stringify(body.error)).toContain(named);
    });
  });

  describe('does with one click', () => {
    let article: string;
    beforeAll(async () => {
      article = await ferryArticle(newsroom);
    });

    it('approves and holds back', async () => {
      const documentId = await draftCaption(newsroom, FITTING, article);
      const approved = await review.act(documentId, 'approve');
      expect(approved.caption).toMatchObject({ status: 'published', heldBack: false });
      expect(await published(documentId)).not.toBeNull();
      const held = await review.act(documentId, 'hold-back');
      expect(held.caption).toMatchObject({ status: 'draft', heldBack: true });
      expect(await published(documentId)).toBeNull();
      const draft = await draftCaption(newsroom, FITTING, article);
      expect((await review.act(draft, 'hold-back')).caption.heldBack).toBe(true);
    });

    it('uses what the picture says, and takes that back', async () => {
      const image = await newPicture(newsroom, {
        exif: { description: 'The Sea Otter at her berth' },
      });
      const documentId = await draftCaption(newsroom, WRONG, article, { image });
      const used = await review.act(documentId, 'use-picture-caption');
      expect(used.caption.text).toBe('The Sea Otter at her berth');
      const undone = await review.act(documentId, 'set-words', { words: WRONG });
      expect(undone.caption).toMatchObject({ text: WRONG, verdict: 'wrong' });
      const mute = await draftCaption(newsroom, WRONG, article);
      const { status, error } = await review.act(mute, 'use-picture-caption');
      expect([status, error.message]).toEqual([400, 'The picture says nothing about itself.']);
    });

    it('detaches, from the public page too, and attaches again as a draft', async () => {
      const documentId = await draftCaption(newsroom, FITTING, article);
      await review.act(documentId, 'approve');
      const detached = await review.act(documentId, 'detach');
      expect(detached.caption).toMatchObject({ article: null, status: 'draft', heldBack: false });
      expect(await published(documentId)).toBeNull();
      const attached = await review.act(documentId, 'attach', { article });
      expect(attached.caption).toMatchObject({
        article: { documentId: article },
        status: 'draft',
      });
    });

    it('marks file pictures', async () => {
      const documentId = await draftCaption(newsroom, WRONG, article);
      expect((await review.act(documentId, 'mark-file')).caption).toMatchObject({
        isFilePhoto: true,
        verdict: 'look-again',
      });
      expect((await review.act(documentId, 'unmark-file')).caption).toMatchObject({
        isFilePhoto: false,
        verdict: 'wrong',
      });
    });

    it.each([
      ['set-words', { words: ' ' }, 'words'],
      ['attach', {}, 'article'],
      ['attach', { article: 'nowhere' }, 'article'],
      ['override', {}, 'reason'],
      ['override', { reason: '  ' }, 'reason'],
      ['override', { reason: 'x'.repeat(501) }, 'reason'],
      ['burn', {}, 'burn'],
    ])('refuses %s with %j, naming %s', async (action, request, named) => {
      const documentId = await draftCaption(newsroom, WRONG, article);
      const { status, error } = await review.act(documentId, action as never, request);
      expect([status, error.name]).toEqual([400, 'ValidationError']);
      expect(JSON.stringify(error)).toContain(named);
    });

    it('knows no caption that is not there', async () => {
      expect((await review.act('nobody', 'approve')).status).toBe(404);
      const english = await draftCaption(newsroom, FITTING, article);
      expect((await review.act(english, 'approve', { locale: 'de' })).status).toBe(404);
    });
  });
});
