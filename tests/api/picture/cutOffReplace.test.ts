import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { alt, makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { startSecondNode } from '../../support/secondNode';
import { signInAdministrator } from '../../support/people';
import {
  documentOfFile,
  send,
  storedDigest,
  storedFacts,
  uploadBytes,
} from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';
const FACT = 'plugin::newsroom.picture-fact';

describe('a replace of a picture that was cut off by a kill', () => {
  let newsroom: Newsroom;
  let editor: string;
  let shade = 30;
  beforeAll(async () => {
    newsroom = await startNewsroom();
    editor = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const picture = async () =>
    uploadBytes(
      newsroom,
      await makePicture('jpeg', { xmp: alt('dc:description', 'As ever') }, (shade += 11))
    );
  const hang = async (image: number): Promise<string> => {
    const data = { caption: `Words of ${image}`, image };
    return (await newsroom.call('POST', '/api/image-captions', { data })).body.data.documentId;
  };
  const file = (id: number): Promise<{ url: string }> =>
    newsroom.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  const pathOf = ({ url }: { url: string }) => path.join(newsroom.strapi.dirs.static.public, url);
  const approvedFor = async (documentId: string) => {
    const where = { documentId, publishedAt: { $notNull: true } };
    const row = await newsroom.strapi.db.query(CAPTION).findOne({ where });
    return row && row.approvedSha256;
  };
  const approve = (documentId: string) =>
    newsroom.strapi.documents(CAPTION).publish({ documentId });
  /** Notes bytes as on their way, as the newsroom does before it hands them to the storage. */
  const note = async (fileId: number, fields: object) => {
    const file = await documentOfFile(newsroom, fileId);
    const data = { isPending: true, ...fields };
    await newsroom.strapi.db.query(FACT).updateMany({ where: { file }, data });
  };

  it('is resolved by the bytes at the next start, and nothing is approved before', async () => {
    const [unstored, stored, lost] = [await picture(), await picture(), await picture()];
    const before = await storedFacts(newsroom, unstored);
    const digest = await storedDigest(newsroom, stored);
    await note(unstored, {
      sha256: 'f'.repeat(64),
      embedded: {},
      sha256Before: before?.sha256,
      embeddedBefore: before?.embedded,
    });
    await note(stored, { sha256Before: 'e'.repeat(64) });
    await note(lost, { sha256Before: 'e'.repeat(64) });
    const captions = [await hang(unstored), await hang(stored), await hang(lost)] as const;
    // Nobody knows yet which picture it will be.
    for (const caption of captions) expect(await approvedFor(caption)).toBeNull();

    fs.rmSync(pathOf(await file(lost)));
    const other = await startSecondNode(newsroom);
    await other.stop();

    expect(await newsroom.strapi.db.query(FACT).count({ where: { isPending: true } })).toBe(0);
    expect(await storedFacts(newsroom, unstored)).toMatchObject({
      sha256: before?.sha256,
      embedded: before?.embedded,
    });
    expect(await storedDigest(newsroom, stored)).toBe(digest);
    expect(await storedFacts(newsroom, lost)).toBeNull();
    const publicRows = { where: { publishedAt: { $notNull: true } } };
    expect(await newsroom.strapi.db.query(CAPTION).count(publicRows)).toBe(0);

    for (const caption of captions) await approve(caption);
    expect(await approvedFor(captions[0])).toBe(before?.sha256);
    expect(await approvedFor(captions[1])).toBe(digest);
    expect(await approvedFor(captions[2])).toBeNull();
  }, 120_000);

  it.each([
    ['before the bytes' as const, 'old'],
    ['behind the bytes' as const, 'new'],
  ])(
    'by kill -9 %s are in the storage: the next start goes by the %s ones, and no caption is out for others',
    async (kill, there) => {
      const image = await picture();
      const before = await storedDigest(newsroom, image);
      const caption = await hang(image);
      expect(await approvedFor(caption)).toBe(before);
      const other = await makePicture('jpeg', {}, (shade += 11));

      const struck = await startSecondNode(newsroom, { kill });
      const replace = send({ ...newsroom, url: struck.url }, `/upload?id=${image}`, editor, other);
      await expect(replace).rejects.toThrow();
      await struck.stop();
      expect(await storedFacts(newsroom, image)).toMatchObject({ isPending: true });
      expect(await approvedFor(caption)).toBeNull();

      const next = await startSecondNode(newsroom);
      await next.stop();
      const stored = createHash('sha256')
        .update(fs.readFileSync(pathOf(await file(image))))
        .digest('hex');
      expect(stored === before).toBe(there === 'old');
      expect(await storedFacts(newsroom, image)).toMatchObject({
        sha256: stored,
        isPending: false,
      });
      expect(await approvedFor(caption)).toBeNull();
      await approve(caption);
      expect(await approvedFor(caption)).toBe(stored);
    },
    120_000
  );
});
