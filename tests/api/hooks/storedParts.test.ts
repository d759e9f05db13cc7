import type { UID } from '@strapi/strapi';
import { storedParts } from '../../../src/server/strapi/storedParts';
import { ARTICLE, IMAGE_CAPTION } from '../../../src/server/strapi/uids';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { addPlainTypes, NOTE, plainDocuments, STORY } from '../../support/plainTypes';
import { uploadBytes } from '../../support/uploads';

const text = (words: string) => ({
  __component: 'newsroom.text',
  text: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
});

describe('the parts of rows', () => {
  let newsroom: Newsroom;

  const send = async (path: string, data: object) => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({ configure: addPlainTypes });
    const outlet = await send('/api/outlets', { name: 'Courier', address: 'https://c.example' });
    const section = await send('/api/sections', { name: 'News', outlet });
    const first = await send('/api/articles', { headline: 'One', section, body: [text('One.')] });
    const second = await send('/api/articles', {
      headline: 'Two',
      section,
      authors: [{ name: 'Ida Holm' }, { name: 'Ben Aas' }],
      people: [{ name: 'Ann Lee' }],
      related: [first],
      body: [text('Two.'), text('And more.')],
    });
    await send('/api/articles?status=draft', { headline: 'Three', related: [second, first] });
    const image = await uploadBytes(newsroom, await makePicture('jpeg', {}, 8));
    await send('/api/image-captions?status=draft', {
      caption: 'The ferry at the quay',
      altText: 'A ferry',
      image,
      personsShown: [{ name: 'Ann Lee' }, { name: 'Ida Holm' }],
      article: second,
    });
    await send('/api/image-captions?status=draft', { caption: 'Nothing is shown' });
    const story = await plainDocuments(newsroom.strapi, STORY).create({ data: { title: 'Storm' } });
    await plainDocuments(newsroom.strapi, NOTE).create({
      data: { text: 'The harbour', part: { name: 'Ann' }, stories: [story.documentId] },
    });
    await plainDocuments(newsroom.strapi, NOTE).create({
      data: { text: 'Nothing', story: story.documentId },
    });
  });
  afterAll(() => newsroom.stop());

  it.each([
    [ARTICLE, { body: true, people: true, authors: true, places: true, corrections: true }],
    [ARTICLE, { section: true, outlet: true, related: true, captions: true }],
    [ARTICLE, { body: { on: { 'newsroom.text': true } }, related: { select: ['documentId'] } }],
    [
      IMAGE_CAPTION,
      { image: true, personsShown: true, article: { select: ['documentId', 'headline'] } },
    ],
    [NOTE, { part: true, story: true, stories: true, place: true }],
    [STORY, { notes: true }],
  ] as Array<[UID.ContentType, Record<string, unknown>]>)(
    'of %s are those that Strapi fills in: %j',
    async (uid, parts) => {
      const { strapi } = newsroom;
      const rows: Array<Record<string, unknown> & { id: number }> = await strapi.db
        .query(uid)
        .findMany({ select: ['id'], populate: parts as never });
      const ids = rows.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      const found = await strapi.db.transaction(() => storedParts(strapi, uid, ids, parts));
      expect([...found].map(([id, own]) => ({ id, ...own }))).toEqual(rows);
      const filled = rows.flatMap(({ id: _id, ...own }) => Object.values(own).flat());
      expect(filled.filter(Boolean).length).toBeGreaterThan(0);
    }
  );
});
