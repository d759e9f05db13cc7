import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { send, uploadBytes } from '../../support/uploads';
import { signInAdministrator } from '../../support/people';

const FILE = 'plugin::upload.file';
const MARK = Symbol('a mark of the test');

interface Upload {
  name?: string;
  mime?: string;
  filepath?: string;
  folderPath?: string;
  hash?: string;
  getStream(): NodeJS.ReadableStream;
  [MARK]?: boolean;
}

/** A call of one of Strapi's upload services. */
interface Call {
  service: string;
  file: Upload;
  old?: { id?: number };
}

/**
 * The way of a picture into the Media Library, along which the newsroom reads it;
 * docs/strapi-internals.md says what hangs on each line.
 */
describe('Strapi', () => {
  let newsroom: Newsroom;
  let admin: string;
  let calls: Call[] = [];
  /** What the rows of files were told to be, and by which lifecycle. */
  let rows: Array<{ action: string; data: Upload | undefined; where: unknown }> = [];
  beforeAll(async () => {
    newsroom = await startNewsroom();
    admin = await signInAdministrator(newsroom);
    const { strapi } = newsroom;
    const images = strapi.plugin('upload').service('image-manipulation');
    const provider = strapi.plugin('upload').service('provider');
    const library = strapi.plugin('upload').service('upload');
    const { remove } = library;
    library.remove = function (file: Upload) {
      calls.push({ service: 'remove', file: { ...file } });
      return remove.call(this, file);
    };
    const { optimize } = images;
    const { upload, replace } = provider;
    images.optimize = async (file: Upload) => {
      calls.push({ service: 'optimize', file: { ...file } });
      return Object.assign(await optimize(file), { [MARK]: true });
    };
    provider.upload = function (file: Upload) {
      calls.push({ service: 'upload', file: { ...file } });
      return upload.call(this, file);
    };
    provider.replace = function (file: Upload, old: { id?: number }) {
      calls.push({ service: 'replace', file: { ...file }, old });
      return replace.call(this, file, old);
    };
    const note =
      (action: string) =>
      ({ params }: { params: { data?: Upload; where?: unknown } }) =>
        void rows.push({ action, data: params.data, where: params.where });
    strapi.db.lifecycles.subscribe({
      models: [FILE],
      beforeCreate: note('create'),
      beforeUpdate: note('update'),
      beforeDelete: note('delete'),
      beforeDeleteMany: note('deleteMany'),
    } as never);
  });
  afterAll(() => newsroom.stop());
  beforeEach(() => {
    [calls, rows] = [[], []];
  });

  /** Large enough for Strapi to make a smaller copy of it. */
  const big = (artist = 'Ann Aal', background = '#369') =>
    sharp({ create: { width: 600, height: 400, channels: 3, background } })
      .withExif({ IFD0: { Artist: artist } })
      .jpeg({ quality: 95 })
      .toBuffer();
  const servicesOf = () => calls.map(({ service }) => service);

  it('hands every new picture to optimize and then to upload of its provider service, both looked up when they are called', async () => {
    await uploadBytes(newsroom, await big());
    await send(newsroom, '/upload', admin, await big());
    expect(servicesOf().filter((service) => service === 'optimize')).toHaveLength(2);
    expect(servicesOf()[0]).toBe('optimize');
    expect(servicesOf().slice(1)).toContain('upload');
  });

  it('gives an original a folderPath and its smaller copies none', async () => {
    await uploadBytes(newsroom, await big());
    const uploads = calls.filter(({ service }) => service === 'upload');
    expect(uploads.length).toBeGreaterThan(1);
    const originals = uploads.filter(({ file }) => file.folderPath !== undefined);
    expect(originals).toHaveLength(1);
    expect(originals[0]?.file.hash).not.toMatch(/^(?:thumbnail|small|medium|large)_/);
  });

  it('carries what is on a file by a symbol from optimize to the row, on a replace as well', async () => {
    const id = await uploadBytes(newsroom, await big());
    expect(rows.find(({ action }) => action === 'create')?.data?.[MARK]).toBe(true);
    await send(newsroom, `/upload?id=${id}`, admin, await big());
    expect(rows.find(({ action }) => action === 'update')?.data?.[MARK]).toBe(true);
  });

  it('still has the bytes of the upload on disk in optimize, and as a stream in upload and replace', async () => {
    const bytes = await big();
    let seen: Buffer = Buffer.alloc(0);
    const images = newsroom.strapi.plugin('upload').service('image-manipulation');
    const { optimize } = images;
    images.optimize = async (file: Upload) => {
      seen = fs.readFileSync(String(file.filepath));
      return optimize(file);
    };
    await uploadBytes(newsroom, bytes);
    images.optimize = optimize;
    expect(seen.equals(bytes)).toBe(true);
    for (const { file } of calls.filter(({ service }) => service === 'upload')) {
      expect(typeof file.getStream).toBe('function');
    }
  });

  it('takes what a picture says about itself out of it in optimize', async () => {
    const bytes = await big('Ann Aal');
    const id = await uploadBytes(newsroom, bytes);
    const file = await newsroom.strapi.db.query(FILE).findOne({ where: { id } });
    const stored = fs.readFileSync(path.join(newsroom.strapi.dirs.static.public, file.url));
    expect(bytes.includes('Ann Aal')).toBe(true);
    expect(stored.includes('Ann Aal')).toBe(false);
  });

  it('replaces a picture by replace of its provider service, with the row of the old one, and updates the row behind it', async () => {
    const id = await uploadBytes(newsroom, await big());
    for (const path of [`/upload?id=${id}`, `/upload/files/${id}/replace`]) {
      [calls, rows] = [[], []];
      const { status } = await send(newsroom, path, admin, await big());
      expect(status).toBeLessThan(300);
      const replace = calls.find(({ service, file }) => service === 'replace' && file.folderPath);
      expect(replace?.old?.id).toBe(id);
      expect(rows.map(({ action }) => action)).toEqual(['update']);
    }
  });

  it('deletes the row of a file with beforeDelete or beforeDeleteMany', async () => {
    const ids = [
      await uploadBytes(newsroom, await big()),
      await uploadBytes(newsroom, await big()),
    ];
    rows = [];
    const [first, second] = ids;
    await newsroom.call('DELETE', `/api/upload/files/${first}`);
    await newsroom.request('POST', '/upload/actions/bulk-delete', {
      token: admin,
      data: { fileIds: [second], folderIds: [] },
    });
    expect(rows).toHaveLength(2);
    for (const { action } of rows) expect(['delete', 'deleteMany']).toContain(action);
  });

  it('deletes a file by remove of its upload service, with its row, and takes the bytes before the row', async () => {
    const ids = [
      await uploadBytes(newsroom, await big()),
      await uploadBytes(newsroom, await big()),
    ];
    const files = await newsroom.strapi.db
      .query(FILE)
      .findMany({ where: { id: { $in: ids } }, orderBy: { id: 'asc' } });
    const there: boolean[] = [];
    newsroom.strapi.db.lifecycles.subscribe({
      models: [FILE],
      beforeDelete() {
        const places = files.map(({ url }) => path.join(newsroom.strapi.dirs.static.public, url));
        there.push(places.every((place) => fs.existsSync(place)));
      },
    });
    calls = [];
    await newsroom.call('DELETE', `/api/upload/files/${ids[0]}`);
    await newsroom.request('POST', '/upload/actions/bulk-delete', {
      token: admin,
      data: { fileIds: [ids[1]], folderIds: [] },
    });
    expect(there).toEqual([false, false]);
    const removed = calls.filter(({ service }) => service === 'remove');
    expect(removed.map(({ file }) => file)).toMatchObject(
      files.map(({ id, documentId }) => ({ id, documentId }))
    );
  });

  it('keeps the url and hash of a file when its bytes are replaced', async () => {
    const id = await uploadBytes(newsroom, await big());
    const row = () => newsroom.strapi.db.query(FILE).findOne({ where: { id } });
    const before = await row();
    await send(newsroom, `/upload?id=${id}`, admin, await big('Ben Ovre', '#963'));
    const { url, hash } = await row();
    expect([url, hash]).toEqual([before.url, before.hash]);
  });

  it('keeps a file of the local provider below the public folder at its url, and signs the address of any other by signFileUrls', async () => {
    const id = await uploadBytes(newsroom, await big());
    const file = await newsroom.strapi.db.query(FILE).findOne({ where: { id } });
    expect(file.url).toMatch(/^\/uploads\//);
    expect(fs.existsSync(path.join(newsroom.strapi.dirs.static.public, file.url))).toBe(true);
    const signed = await newsroom.strapi.plugin('upload').service('file').signFileUrls(file);
    expect(signed.url).toBe(file.url);
  });
});
