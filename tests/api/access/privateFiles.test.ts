/** @database any */

import http from 'node:http';
import sharp from 'sharp';
import { makeApplication, type Application } from '../../support/application';
import { createDatabase } from '../../support/database';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { makePicture } from '../../support/madePictures';
import { signInAdministrator } from '../../support/people';
import { uploadBytes } from '../../support/uploads';
import { FileSignature } from '../../../src/server/access/files/fileSignature';

const CAPTION = 'plugin::newsroom.image-caption';
const FILE = 'plugin::upload.file';

interface StoredFile {
  id: number;
  url: string;
  formats: Record<string, { url: string }>;
}

/** Large enough for Strapi to make smaller copies of it. */
const enlarged = async (width: number) =>
  sharp(await makePicture())
    .resize({ width })
    .toBuffer();

describe('files of the Media Library, kept private', () => {
  let newsroom: Newsroom;
  let administrator: string;
  let story: string;
  let caption: string;
  let used: StoredFile;
  let unused: StoredFile;

  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true, privateFiles: true } });
    administrator = await signInAdministrator(newsroom);
    const upload = async (name: string, width: number): Promise<StoredFile> => {
      const id = await uploadBytes(newsroom, await enlarged(width), name);
      return newsroom.strapi.db.query(FILE).findOne({ where: { id } });
    };
    used = await upload('harbour_at_night.jpg', 900);
    unused = await upload('nobody_uses_it.jpg', 910);
    story = await make('articles', { headline: 'The harbour' });
    caption = await make('image-captions?status=draft', {
      caption: 'The harbour at night.',
      image: used.id,
      article: story,
    });
  });
  afterAll(() => newsroom.stop());

  const make = async (type: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', `/api/${type}`, { data });
    expect([status, body.error]).toEqual([201, undefined]);
    return body.data.documentId;
  };
  const statusOf = async (address: string, method = 'GET') =>
    (await fetch(`${newsroom.url}${address}`, { method })).status;
  /** Past what a client makes of a path. */
  const statusOfPath = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(newsroom.url);
      http
        .get({ host: '127.0.0.1', port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .on('error', reject);
    });
  const addressesOf = ({ url, formats }: StoredFile) => [
    url,
    ...Object.values(formats).map((each) => each.url),
  ];

  it('are served to nobody while only drafts use them, or nothing, however the path is written', async () => {
    expect(addressesOf(used).length).toBeGreaterThan(2);
    for (const address of [...addressesOf(used), ...addressesOf(unused)]) {
      expect([address, await statusOf(address)]).toEqual([address, 404]);
      expect(await statusOf(address, 'HEAD')).toBe(404);
    }
    const name = used.url.slice('/uploads/'.length);
    for (const path of [
      `//uploads/${name}`,
      `/./uploads/${name}`,
      `/x/../uploads/${name}`,
      `/%75ploads/${name}`,
      `/uploads%2f${name}`,
      `/uploads/./${name}`,
      `/uploads/%2e/${name}`,
      `/uploads/${name}?expires=9999999999999&signature=`,
      `/uploads/${name}?expires=9999999999999&signature=AAAA`,
    ]) {
      expect([path, await statusOfPath(path)]).toEqual([path, 404]);
    }
  });

  it('are seen by editors in the panel and read with a token, at addresses that end', async () => {
    const library = await newsroom.request('GET', '/upload/files', { token: administrator });
    const inLibrary: StoredFile[] = library.body.results;
    expect(inLibrary.length).toBeGreaterThan(1);
    const editor = await newsroom.request(
      'GET',
      `/content-manager/collection-types/${CAPTION}/${caption}`,
      { token: administrator }
    );
    const draft = await newsroom.call(
      'GET',
      `/api/image-captions/${caption}?status=draft&populate=image`
    );
    const addresses = [
      ...inLibrary.flatMap(addressesOf),
      ...addressesOf(editor.body.data.image),
      ...addressesOf(draft.body.data.image),
    ];
    for (const address of addresses) {
      expect(address).toMatch(/^\/uploads\/.+\?expires=\d+&signature=/);
      const answer = await fetch(`${newsroom.url}${address}`);
      expect([address, answer.status]).toEqual([address, 200]);
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
      await answer.arrayBuffer();
    }
    const signature = new FileSignature(newsroom.strapi.config.get('admin.auth.secret'));
    const hour = 60 * 60 * 1000;
    const [, query] = signature.sign(used.url, new Date()).split('?');
    expect(await statusOf(`${unused.url}?${query}`)).toBe(404);
    expect(await statusOf(signature.sign(used.url, new Date(Date.now() - hour)))).toBe(404);
    expect(await statusOf(signature.sign(used.url, new Date()))).toBe(200);
  });

  it('are served to everybody at their plain addresses while their caption is published, and no longer', async () => {
    const published = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
    expect(published.status).toBe(200);
    const list = await newsroom.read('/api/image-captions?populate=image');
    expect(list.body.data[0].image.url).toBe(used.url);
    expect(list.body.data[0].image.isUrlSigned).toBeUndefined();
    for (const address of addressesOf(used)) {
      expect([address, await statusOf(address)]).toEqual([address, 200]);
    }
    expect(await statusOf(`${used.url}?v=1`)).toBe(200);
    expect(await statusOf(unused.url)).toBe(404);

    const withdrawn = await newsroom.request('POST', `/newsroom/articles/${story}/withdraw`, {
      token: administrator,
      data: { status: 451, reason: 'By order of a court.', locales: ['en'] },
    });
    expect(withdrawn.status).toBe(200);
    for (const address of addressesOf(used)) {
      expect([address, await statusOf(address)]).toEqual([address, 404]);
    }
  });

  it('are served while something without drafts uses them', async () => {
    const outlet = await make('outlets', { name: 'Coast Wire', logo: unused.id });
    expect(await statusOf(unused.url)).toBe(200);
    await newsroom.call('PUT', `/api/outlets/${outlet}`, { data: { logo: null } });
    expect(await statusOf(unused.url)).toBe(404);
  });
});

describe('files in the components of a type of the project', () => {
  let application: Application;
  let newsroom: Newsroom;

  beforeAll(async () => {
    const gallery = { type: 'component', component: 'parts.gallery' };
    const zone = { type: 'dynamiczone', components: ['parts.gallery', 'parts.frame'] };
    application = makeApplication({ page: { title: { type: 'string' }, gallery, zone } });
    const component = (name: string, attributes: object) =>
      application.write(
        `src/components/parts/${name}.json`,
        JSON.stringify({
          collectionName: `components_parts_${name}s`,
          info: { displayName: name },
          options: {},
          attributes,
        })
      );
    component('frame', { picture: { type: 'media', allowedTypes: ['images'] } });
    component('gallery', {
      frames: { type: 'component', component: 'parts.frame', repeatable: true },
    });
    newsroom = await startNewsroom({
      application,
      database: await createDatabase(),
      options: { publicRead: true, privateFiles: true },
    });
  });
  afterAll(async () => {
    await newsroom.stop();
    application.remove();
  });

  it.each([
    ['a component', (frame: object) => ({ gallery: { frames: [{}, frame] } })],
    ['a dynamic zone', (frame: object) => ({ zone: [{ __component: 'parts.frame', ...frame }] })],
    [
      'a component in a dynamic zone',
      (frame: object) => ({ zone: [{ __component: 'parts.gallery', frames: [frame] }] }),
    ],
  ])('are served once what holds them is published: %s', async (_where, data) => {
    const id = await uploadBytes(newsroom, await makePicture('jpeg', {}, 300), 'frame.jpg');
    const { url } = await newsroom.strapi.db.query(FILE).findOne({ where: { id } });
    const status = async () => (await fetch(`${newsroom.url}${url}`)).status;
    const made = await newsroom.call('POST', '/api/pages?status=draft', {
      data: { title: 'Harbour', ...data({ picture: id }) },
    });
    expect(made.status).toBe(201);
    expect(await status()).toBe(404);
    await newsroom.call('PUT', `/api/pages/${made.body.data.documentId}`, { data: {} });
    expect(await status()).toBe(200);
    await newsroom.call('DELETE', `/api/pages/${made.body.data.documentId}`);
    expect(await status()).toBe(404);
  });
});
