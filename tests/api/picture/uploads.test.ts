/** @database any */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {
  alt,
  list,
  makeHeic,
  makeHugePicture,
  makePicture,
  xmpPacket,
  type Format,
} from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { documentOfFile, send, storedFacts, uploadBytes } from '../../support/uploads';

const FACT = 'plugin::newsroom.picture-fact';
const FILE = 'plugin::upload.file';

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const XMP = alt('dc:description', 'The ferry at Port Serrane') + list('dc:creator', 'Ida Holm');
const SAID = { description: 'The ferry at Port Serrane', creator: 'Ida Holm' };

describe('pictures on their way into the Media Library', () => {
  let newsroom: Newsroom;
  let editor: string;
  beforeAll(async () => {
    newsroom = await startNewsroom();
    editor = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const upload = () => newsroom.strapi.plugin('upload').service('upload');
  const processing = (settings: Record<string, boolean>) => upload().setSettings(settings);
  const facts = (fileId: number) => storedFacts(newsroom, fileId);

  it.each([
    ['the API', () => [`/api/upload`, newsroom.token]],
    ['the Media Library', () => [`/upload`, editor]],
    ['the Media Library, one file at a time', () => ['/upload/files', editor]],
  ])('are read when they come by %s', async (_door, route) => {
    const bytes = await makePicture('jpeg', { xmp: XMP });
    const [target = '', token = ''] = route();
    const { status, body } = await send(newsroom, target, token, bytes);
    expect(status).toBe(201);
    const [file] = [body].flat();
    expect(await facts(file.id)).toMatchObject({
      embedded: SAID,
      perceptualHash: expect.any(String),
    });
  });

  it('are read when a program calls the upload service', async () => {
    const bytes = await makePicture('png', { xmp: XMP });
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-upload-'));
    const filepath = path.join(folder, 'picture.png');
    fs.writeFileSync(filepath, bytes);
    const [file] = await upload().upload({
      data: { fileInfo: { name: 'picture.png' } },
      files: {
        filepath,
        originalFilename: 'picture.png',
        mimetype: 'image/png',
        size: bytes.length,
      },
    });
    expect(await facts(file.id)).toMatchObject({ embedded: SAID });
    fs.rmSync(folder, { recursive: true });
  });

  it('are told apart when many come at once', async () => {
    const all = await Promise.all(
      [10, 80, 160].map((shade) => makePicture('jpeg', { xmp: XMP }, shade))
    );
    const form = new FormData();
    all.forEach((bytes, at) =>
      form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${at}.jpg`)
    );
    await processing({ sizeOptimization: false, autoOrientation: false });
    const response = await fetch(`${newsroom.url}/api/upload`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${newsroom.token}` },
      body: form,
    });
    const files = (await response.json()) as Array<{ id: number; name: string }>;
    expect(files).toHaveLength(3);
    for (const { id, name } of files) {
      expect((await facts(id)).sha256).toBe(
        digest(all[Number.parseInt(name, 10)] ?? Buffer.alloc(0))
      );
    }
  });

  describe.each([
    ['as they are', { sizeOptimization: false, autoOrientation: false }],
    [
      'made smaller and turned upright',
      { sizeOptimization: true, autoOrientation: true, responsiveDimensions: true },
    ],
  ])('stored %s', (_how, settings) => {
    beforeAll(() => processing(settings));
    afterAll(() => processing({ sizeOptimization: false, autoOrientation: false }));

    it.each<Format>(['jpeg', 'png', 'webp', 'avif'])(
      'say what the %s said, and are known by the bytes stored',
      async (format) => {
        const bytes = await makePicture(format, { xmp: XMP, exif: { copyright: 'Ida Holm 2024' } });
        const id = await uploadBytes(newsroom, bytes, `picture.${format}`, `image/${format}`);
        const { url } = await newsroom.strapi.db.query(FILE).findOne({ where: { id } });
        const stored = fs.readFileSync(path.join(newsroom.strapi.dirs.static.public, url));
        expect(await facts(id)).toMatchObject({
          sha256: digest(stored),
          size: expect.anything(),
          embedded: { ...SAID, copyrightNotice: 'Ida Holm 2024' },
        });

        const other = await makePicture(format, { xmp: alt('dc:description', 'Another') }, 200);
        const { status } = await send(
          newsroom,
          `/upload/files/${id}/replace`,
          editor,
          other,
          `o.${format}`,
          `image/${format}`
        );
        expect(status).toBe(200);
        const now = fs.readFileSync(path.join(newsroom.strapi.dirs.static.public, url));
        expect(digest(now)).not.toBe(digest(stored));
        expect(await facts(id)).toMatchObject({
          sha256: digest(now),
          embedded: { description: 'Another', creator: null },
        });
        const file = await documentOfFile(newsroom, id);
        expect(await newsroom.strapi.db.query(FACT).count({ where: { file } })).toBe(1);
      }
    );
  });

  it('may be HEIC', async () => {
    const bytes = await makeHeic({ xmp: XMP });
    const id = await uploadBytes(newsroom, bytes, 'phone.heic', 'image/heic');
    expect(await facts(id)).toMatchObject({
      sha256: digest(bytes),
      perceptualHash: null,
      embedded: SAID,
    });
  });

  it('are forgotten when they are deleted, and files that are none are not read', async () => {
    const id = await uploadBytes(newsroom, await makePicture());
    const where = { file: await documentOfFile(newsroom, id) };
    expect(await newsroom.strapi.db.query(FACT).count({ where })).toBe(1);
    await newsroom.strapi.db.query(FILE).deleteMany({ where: { id } });
    expect(await newsroom.strapi.db.query(FACT).count({ where })).toBe(0);
    const text = await uploadBytes(newsroom, Buffer.from('words'), 'words.txt', 'text/plain');
    expect(await facts(text)).toBeNull();
  });

  describe('broken and hostile ones', () => {
    const sent = (bytes: Buffer, name: string, type: string) =>
      send(newsroom, '/api/upload', newsroom.token, bytes, name, type);
    const segment = (marker: number, body: Buffer) => {
      const head = Buffer.from([0xff, marker, 0, 0]);
      head.writeUInt16BE(body.length + 2, 2);
      return Buffer.concat([head, body]);
    };

    it('a truncated JPEG is stored or refused in words, as Strapi has it', async () => {
      const whole = await makePicture('jpeg', { xmp: XMP, iptc: { 120: 'Words' } }, 99);
      for (const share of [0.1, 0.4, 0.7, 0.95, 0.99]) {
        const part = whole.subarray(0, Math.floor(whole.length * share));
        const { status, body } = await sent(part, 'cut.jpg', 'image/jpeg');
        if (status === 201) expect((await facts(body[0].id)).sha256).toBe(digest(part));
        else expect([status, body.error.message]).toEqual([400, 'File is not a valid image']);
      }
    });

    it('metadata full of noise does not keep a good picture out', async () => {
      const good = await makePicture();
      const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256));
      const bytes = Buffer.concat([
        good.subarray(0, 2),
        segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*', 'latin1'), noise])),
        segment(
          0xe1,
          Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta', 'latin1'), noise])
        ),
        segment(
          0xed,
          Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04', 'latin1'), noise])
        ),
        good.subarray(2),
      ]);
      const { status, body } = await sent(bytes, 'noise.jpg', 'image/jpeg');
      expect(status).toBe(201);
      expect((await facts(body[0].id)).sha256).toBe(digest(bytes));
    });

    it('an XMP bomb is not lit', async () => {
      const entities = Array.from(
        { length: 12 },
        (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`
      ).join('');
      const bomb = xmpPacket('<photoshop:City>&e12;</photoshop:City>').replace(
        '<x:xmpmeta',
        `<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]><x:xmpmeta`
      );
      const good = await makePicture();
      const bytes = Buffer.concat([
        good.subarray(0, 2),
        segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${bomb}`)),
        good.subarray(2),
      ]);
      const { status, body } = await sent(bytes, 'bomb.jpg', 'image/jpeg');
      expect([status, (await facts(body[0].id)).embedded.city]).toEqual([201, null]);
    });

    it('a picture of 200 million points takes as long as Strapi takes, and is known by its bytes', async () => {
      const bytes = await makeHugePicture();
      const { status, body } = await sent(bytes, 'huge.jpg', 'image/jpeg');
      expect(status).toBe(201);
      expect(await facts(body[0].id)).toMatchObject({
        sha256: digest(bytes),
        perceptualHash: null,
      });
    });
  });

  describe('those that were there before the newsroom', () => {
    const forget = async (fileId: number) =>
      newsroom.strapi.db
        .query(FACT)
        .deleteMany({ where: { file: await documentOfFile(newsroom, fileId) } });
    const publish = async (image: number) =>
      (await newsroom.call('POST', '/api/image-captions', { data: { caption: 'Old', image } })).body
        .data;

    it('are read when a caption first needs them', async () => {
      const bytes = await makePicture('jpeg', { xmp: XMP });
      const image = await uploadBytes(newsroom, bytes);
      await forget(image);
      expect(await publish(image)).toMatchObject({
        approvedSha256: digest(bytes),
        originalCaption: SAID.description,
        creator: SAID.creator,
      });
      expect(await facts(image)).toMatchObject({ sha256: digest(bytes), embedded: SAID });
    });

    it('are fetched from a storage elsewhere', async () => {
      const bytes = await makePicture('webp', { xmp: XMP });
      const image = await uploadBytes(newsroom, bytes, 'a.webp', 'image/webp');
      const server = http.createServer((_request, response) => response.end(bytes));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as { port: number };
      await newsroom.strapi.db
        .connection('files')
        .where({ id: image })
        .update({ url: `http://127.0.0.1:${port}/a.webp`, provider: 'elsewhere' });
      await forget(image);
      expect(await publish(image)).toMatchObject({
        approvedSha256: digest(bytes),
        creator: SAID.creator,
      });
      server.close();
    });

    it.each([
      ['gone from the disk', '/uploads/gone.jpg'],
      ['out of reach', 'http://127.0.0.1:9/a.jpg'],
      ['outside the public folder', '/../../etc/hostname'],
    ])(
      'are called unknown when they are %s, and the caption is published all the same',
      async (_why, url) => {
        const image = await uploadBytes(newsroom, await makePicture());
        await newsroom.strapi.db.connection('files').where({ id: image }).update({ url });
        await forget(image);
        const caption = await publish(image);
        expect(caption).toMatchObject({
          caption: 'Old',
          approvedSha256: null,
          originalCaption: null,
        });
        expect(await facts(image)).toBeNull();
        const { findings } = await newsroom.strapi.db
          .query('plugin::newsroom.caption-verdict')
          .findOne({ where: { caption: caption.documentId } });
        expect(findings).toContainEqual(
          expect.objectContaining({
            rule: 'picture-unread',
            severity: 'warning',
            message: expect.stringContaining('cannot be read'),
          })
        );
        const other = await makePicture('jpeg', {}, 33);
        const replaced = await send(newsroom, `/api/upload?id=${image}`, newsroom.token, other);
        expect(replaced.status).toBe(200);
        expect((await newsroom.read(`/api/image-captions/${caption.documentId}`)).status).toBe(404);
      }
    );
  });
});
