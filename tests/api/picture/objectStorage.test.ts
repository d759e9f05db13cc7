/** @database any */

import { createHash } from 'node:crypto';
import { captionReviewOf } from '../../support/captionReview';
import { alt, makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { startObjectStorage, type ObjectStorage } from '../../support/objectStorage';
import { signInAdministrator } from '../../support/people';
import { send, storedDigest, uploadBytes } from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';
const FILE = 'plugin::upload.file';

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The files lie in a bucket, under Strapi's own provider for S3, and no byte on this disk. */
describe('pictures in object storage', () => {
  let storage: ObjectStorage;
  let newsroom: Newsroom;
  let editor: string;
  let shade = 20;
  beforeAll(async () => {
    storage = await startObjectStorage();
    newsroom = await startNewsroom({ upload: storage.upload('public-read') });
    editor = await signInAdministrator(newsroom);
    const outlet = { name: 'Courier', address: 'https://courier.example' };
    await newsroom.call('POST', '/api/outlets', { data: outlet });
  });
  afterAll(async () => {
    await newsroom.stop();
    await storage.stop();
  });

  const photograph = () =>
    makePicture('jpeg', { xmp: alt('dc:description', 'The ferry leaves') }, (shade += 13));
  const file = (id: number): Promise<{ url: string; documentId: string }> =>
    newsroom.strapi.db.query(FILE).findOne({ where: { id } });
  const nameOf = ({ url }: { url: string }) => url.slice(`${storage.address}/`.length);
  /** Of what is in the bucket: Strapi takes out of a picture what it says about itself. */
  const storedBytes = async ({ url }: { url: string }) =>
    Buffer.from(await (await fetch(url)).arrayBuffer());
  const rows = async (documentId: string) =>
    newsroom.strapi.db.query(CAPTION).findMany({ where: { documentId } });
  const isPublished = async (documentId: string) =>
    (await rows(documentId)).some(
      ({ publishedAt }: { publishedAt: unknown }) => publishedAt !== null
    );
  const check = async (documentId: string) => {
    const [review] = await captionReviewOf(newsroom, editor).check({
      locale: null,
      caption: { documentId, values: {} },
    });
    return review;
  };

  /** A published story with a picture of its own. */
  async function hang(headline: string) {
    const image = await uploadBytes(newsroom, await photograph());
    const bytes = await storedBytes(await file(image));
    const article = (await newsroom.call('POST', '/api/articles', { data: { headline } })).body
      .data;
    const { body } = await newsroom.call('POST', '/api/image-captions', {
      data: { image, article: article.documentId, caption: `Words for ${headline}` },
    });
    return { bytes, image, article, caption: body.data };
  }
  const feed = async () => String((await newsroom.read('/api/feeds/courier.rss')).body);

  it('are read, described and approved by their bytes in the bucket, and feeds give an address that has them', async () => {
    const { bytes, image, caption } = await hang('Bucket');
    const stored = await file(image);
    expect(storage.names()).toContain(nameOf(stored));
    expect(caption).toMatchObject({ originalCaption: 'The ferry leaves' });
    expect(caption.publishedAt).not.toBeNull();
    expect(await storedDigest(newsroom, image)).toBe(digest(bytes));
    const published = (await rows(caption.documentId)).find(
      ({ publishedAt }: { publishedAt: unknown }) => publishedAt !== null
    );
    expect(published.approvedSha256).toBe(digest(bytes));

    const [address] = (await feed()).match(new RegExp(`${stored.url}[^"&<]*`)) ?? [];
    const answer = await fetch(String(address));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(digest(Buffer.from(await answer.arrayBuffer()))).toBe(digest(bytes));
  });

  it('take their captions back when an editor replaces one in the panel, under another address', async () => {
    const { bytes, image, caption } = await hang('Replaced');
    const before = (await feed()).match(/Replaced[^]*?<\/item>/)?.[0];
    expect(before).toContain((await file(image)).url);
    const { status } = await send(newsroom, `/upload?id=${image}`, editor, await photograph());
    expect(status).toBe(200);
    const now = await storedBytes(await file(image));
    expect(now.equals(bytes)).toBe(false);
    expect(await storedDigest(newsroom, image)).toBe(digest(now));
    expect(await isPublished(caption.documentId)).toBe(false);
    expect((await feed()).match(/Replaced[^]*?<\/item>/)?.[0]).not.toContain(
      (await file(image)).url
    );
  });

  it('are looked at again where the bucket says that the bytes are others, past Strapi', async () => {
    const { image, caption } = await hang('Swapped');
    const other = await photograph();
    await storage.put(nameOf(await file(image)), other);
    await check(caption.documentId);
    expect(await storedDigest(newsroom, image)).toBe(digest(other));
    expect((await check(caption.documentId))?.findings.map(({ rule }) => rule)).toContain(
      'picture-changed'
    );
  });

  it('keep their published captions while the storage is out of reach', async () => {
    const { bytes, image, caption } = await hang('Away');
    await storage.pause();
    try {
      await check(caption.documentId);
      expect(await isPublished(caption.documentId)).toBe(true);
      expect(await storedDigest(newsroom, image)).toBe(digest(bytes));
    } finally {
      await storage.resume();
    }
    await check(caption.documentId);
    expect(await isPublished(caption.documentId)).toBe(true);
  });

  it('leave the bucket with all their renditions when they are deleted, and their captions the readers', async () => {
    const { image, caption } = await hang('Deleted');
    const name = nameOf(await file(image));
    const { status } = await newsroom.call('DELETE', `/api/upload/files/${image}`);
    expect(status).toBe(200);
    expect(storage.names().filter((each) => each.includes(name.replace('.jpg', '')))).toEqual([]);
    expect(await isPublished(caption.documentId)).toBe(false);
  });

  it('of a private bucket are read by signed addresses, which stand in no feed', async () => {
    const { database } = newsroom;
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ database, upload: storage.upload('private') });
    editor = await signInAdministrator(newsroom);
    const { bytes, image, caption } = await hang('Private');
    expect(await storedDigest(newsroom, image)).toBe(digest(bytes));
    expect((await check(caption.documentId))?.verdict).toBe('fits');
    const panel = await newsroom.request('GET', `/upload/files/${image}`, { token: editor });
    expect(panel.body.url).toContain('X-Amz-Signature=');
    expect((await fetch(panel.body.url)).status).toBe(200);
    const entry = (await feed()).match(/Private[^]*?<\/item>/)?.[0];
    expect(entry).toContain((await file(image)).url);
    expect(entry).not.toContain('X-Amz-');
  });
});
