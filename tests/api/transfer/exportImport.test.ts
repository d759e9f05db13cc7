import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeApplication, type Application } from '../../support/application';
import { createDatabase } from '../../support/database';
import { ferryBody } from '../../support/ferryStory';
import { keptIn } from '../../support/kept';
import { alt, list, makePicture } from '../../support/madePictures';
import { movePanelOf } from '../../support/mirrorPanel';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { strapiCommand, type Place } from '../../support/strapiCommand';
import { storedFacts, uploadBytes } from '../../support/uploads';

const FILE = 'plugin::upload.file';
const FACT = 'plugin::newsroom.picture-fact';
const CAPTION = 'plugin::newsroom.image-caption';
const PUBLIC = { publishedAt: { $notNull: true } };

/** Pictures, by the words that each has of itself. */
const SAID = [
  'The mayor',
  'A dog on a quay',
  'Nurses on strike',
  'Two ferries',
  'The old lighthouse',
];

/** What is to be seen of a newsroom that came from elsewhere. */
interface Arrived {
  kept: Awaited<ReturnType<typeof keptIn>>;
  read: Record<string, string>;
  /** What the newsroom knows that each picture says of itself. */
  descriptions: Record<string, string>;
}

type Files = Record<string, { id: number; documentId: string; url: string }>;

describe('a newsroom that Strapi carries to an empty host', () => {
  let application: Application;
  let folder: string;
  let source: Newsroom;
  let target: Newsroom;
  /** What stands in a host that strapi transfer has filled. */
  let transferred: Arrived;
  let story: string;
  let kept: Awaited<ReturnType<typeof keptIn>>;
  let numbers: Files;
  let read: Record<string, string>;
  const captions: Record<string, string> = {};
  const options = { publicRead: true, captions: { gate: 'warn' } };

  const post = async (newsroom: Newsroom, target_: string, fields: object) => {
    const { status, body } = await newsroom.call('POST', target_, { data: fields });
    if (status > 299) throw new Error(`${target_}: ${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const uploads = (name: string) => path.join(folder, name);
  const filesOf = async ({ strapi }: Newsroom): Promise<Files> =>
    Object.fromEntries(
      (await strapi.db.query(FILE).findMany()).map((file) => [file.name.replace('.jpg', ''), file])
    );
  const digestOf = ({ strapi }: Newsroom, { url }: { url: string }) =>
    createHash('sha256')
      .update(fs.readFileSync(path.join(strapi.dirs.static.public, url)))
      .digest('hex');
  const DOORS = [
    '/api/articles/by-slug/ferry-talks?populate=*',
    '/api/articles/by-slug/old-ferry-talks',
    '/api/articles/by-slug/a-secret',
    '/api/articles/by-slug/gone-for-good',
    '/api/image-captions?sort=caption&populate=image',
    '/api/feeds/courier.rss',
    '/api/feeds/former-courier.rss',
    '/api/sitemaps/courier/news.xml',
    '/api/ninjs/courier',
    '/api/outlet-mirrors?sort=label',
    '/api/outlets/courier/mirrors.txt',
  ];
  /** What readers get, without the numbers of rows, the host, and when it was made. */
  const readAll = async ({ url }: Newsroom): Promise<Record<string, string>> => {
    const answers = await Promise.all(
      DOORS.map(async (door) => {
        const response = await fetch(`${url}${door}`, { redirect: 'manual' });
        const text = (await response.text())
          .replaceAll(url, '')
          .replaceAll(new URL(url).host, '')
          .replaceAll(/"id":\d+,?/g, '')
          .replaceAll(/<lastBuildDate>.*?<\/lastBuildDate>/g, '')
          .replaceAll(/^#.*$/gm, '');
        return [
          door,
          `${response.status} ${response.headers.get('location')?.replace(url, '')} ${text}`,
        ];
      })
    );
    return Object.fromEntries(answers) as Record<string, string>;
  };

  const fill = async () => {
    const outlet = (
      await post(source, '/api/outlets', {
        name: 'Courier',
        slug: 'former-courier',
        language: 'en',
        address: 'https://courier.example',
      })
    ).documentId;
    await source.call('PUT', `/api/outlets/${outlet}`, { data: { slug: 'courier' } });
    const section = (await post(source, '/api/sections', { name: 'News', outlet })).documentId;
    const mirror = {
      outlet,
      kind: 'web',
      state: 'active',
      visibility: 'public',
      pathMapping: 'same-path',
    };
    const second = await post(source, '/api/outlet-mirrors', {
      ...mirror,
      label: 'Second',
      address: 'https://second.example',
    });
    await post(source, '/api/outlet-mirrors', {
      ...mirror,
      label: 'Third',
      address: 'https://third.example',
    });
    const editor = await signInAdministrator(source);
    const moved = await movePanelOf(source, editor).move(outlet, {
      mirror: second.documentId,
      formerState: 'degraded',
    });
    expect(moved).toMatchObject({ status: 200, body: expect.anything() });

    // The first is deleted below: from there on no number is what it was.
    const first = await uploadBytes(source, await makePicture('jpeg', {}, 5), 'first.jpg');
    const files: number[] = [];
    for (const [index, words] of SAID.entries()) {
      const xmp = alt('dc:description', words) + list('dc:creator', `Photographer ${index}`);
      const bytes = await makePicture('jpeg', { xmp }, 30 + 40 * index);
      files.push(await uploadBytes(source, bytes, `${words}.jpg`));
    }
    story = (
      await post(source, '/api/articles', {
        headline: 'Old ferry talks',
        section,
        body: ferryBody(),
      })
    ).documentId;
    await source.call('PUT', `/api/articles/${story}`, { data: { slug: 'ferry-talks' } });
    for (const [index, words] of SAID.slice(0, 3).entries()) {
      const caption = await post(source, '/api/image-captions', {
        caption: `${words} in Lindhaven`,
        image: files[index],
        article: story,
      });
      captions[words] = caption.documentId;
    }
    const secret = (await post(source, '/api/articles', { headline: 'A secret', section }))
      .documentId;
    const shown = { caption: 'Two ferries leave', image: files[3], article: secret };
    captions['Two ferries'] = (await post(source, '/api/image-captions', shown)).documentId;
    const withdrawn = await source.request('POST', `/newsroom/articles/${secret}/withdraw`, {
      token: editor,
      data: { status: 451, reason: 'A court ordered it.', locales: ['en'] },
    });
    expect(withdrawn.status).toBe(200);
    const gone = (await post(source, '/api/articles', { headline: 'Gone for good' })).documentId;
    await source.call('DELETE', `/api/articles/${gone}`);
    expect((await source.call('DELETE', `/api/upload/files/${first}`)).status).toBe(200);
  };

  /** Imports into an empty host, and starts it. */
  const arrive = async (name: string, file: string): Promise<Newsroom> => {
    const database = await createDatabase();
    const place = { application, database, publicDirectory: uploads(name) };
    const imported = await strapiCommand(place, 'import', '--force', '--file', file);
    expect(imported).toEqual({ ...imported, status: 0 });
    return startNewsroom({ ...place, options });
  };

  /** Fills an empty host over its own admin API, while it runs and readers ask it. */
  const transfer = async (from: Place): Promise<Arrived> => {
    const remote = await startNewsroom({
      application,
      publicDirectory: uploads('remote'),
      options,
      // Strapi answers the upgrade with the panel's page, too, which is not built for these tests.
      configure: ({ config }) => config.set('admin.serveAdminPanel', false),
    });
    try {
      await readAll(remote);
      const { accessKey } = await remote.strapi
        .service('admin::transfer')
        .token.create({ name: 'Move', description: '', lifespan: null, permissions: ['push'] });
      const to = ['--to', `${remote.url}/admin`, '--to-token', accessKey];
      const ended = await strapiCommand(from, 'transfer', '--force', ...to);
      expect(ended).toEqual({ ...ended, status: 0 });
      const facts = Object.entries(await filesOf(remote)).map(async ([words, file]) => [
        words,
        (await storedFacts(remote, file.id)).embedded.description,
      ]);
      return {
        kept: await keptIn(remote),
        read: await readAll(remote),
        descriptions: Object.fromEntries(await Promise.all(facts)) as Record<string, string>,
      };
    } finally {
      await remote.stop();
    }
  };

  beforeAll(async () => {
    application = makeApplication();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-transfer-'));
    source = await startNewsroom({
      application,
      publicDirectory: uploads('source'),
      options,
    });
    await fill();
    // First, since whoever asks for mirrors has the key made that signs them.
    read = await readAll(source);
    kept = await keptIn(source);
    numbers = await filesOf(source);
    const from = { application, database: source.database, publicDirectory: uploads('source') };
    const exported = await strapiCommand(
      from,
      ...['export', '--no-encrypt', '--no-compress', '--file', path.join(folder, 'paper')]
    );
    expect(exported).toEqual({ ...exported, status: 0 });

    await source.stop({ keepDatabase: true });

    transferred = await transfer(from);
    target = await arrive('target', path.join(folder, 'paper.tar'));
  }, 600_000);
  afterAll(async () => {
    await source?.database.drop();
    await target?.stop();
    application.remove();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('keeps all of it, though files have other numbers', async () => {
    const there = await filesOf(target);
    expect(SAID.filter((words) => there[words]?.id === numbers[words]?.id)).toEqual([]);
    const arrived = await keptIn(target);
    for (const [type, rows] of Object.entries(kept)) {
      expect({ type, rows: arrived[type] }).toEqual({ type, rows });
    }
    expect(kept['plugin::newsroom.outlet-move']).toHaveLength(1);
    expect(kept['plugin::newsroom.withdrawal']).toHaveLength(1);
  });

  it('is the same in a host that strapi transfer fills while it runs', () => {
    expect(transferred.kept).toEqual(kept);
    expect(transferred.read).toEqual(read);
    expect(transferred.descriptions).toEqual(
      Object.fromEntries(SAID.map((words) => [words, words]))
    );
  });

  it('gives readers what they got before', async () => {
    expect(await readAll(target)).toEqual(read);
    expect(read['/api/articles/by-slug/a-secret']).toMatch(/^451 /);
    expect(read['/api/articles/by-slug/old-ferry-talks']).toMatch(/^301 /);
  });

  it('knows each picture by its own bytes and words', async () => {
    const there = await filesOf(target);
    for (const words of SAID) {
      const file = there[words];
      if (!file) throw new Error(`There is no file "${words}".`);
      expect(await storedFacts(target, file.id)).toMatchObject({
        sha256: digestOf(target, file),
        embedded: { description: words },
      });
      const { caption, originalCaption, approvedSha256, creator } = await post(
        target,
        '/api/image-captions',
        { caption: 'New', image: file.id }
      );
      expect({ caption, originalCaption, approvedSha256, creator }).toEqual({
        caption: 'New',
        originalCaption: words,
        approvedSha256: digestOf(target, file),
        creator: `Photographer ${SAID.indexOf(words)}`,
      });
    }
  });

  it('finds where else a picture stands', async () => {
    const [, dog] = SAID;
    const image = (await filesOf(target))[String(dog)]?.id;
    const { documentId } = await post(target, '/api/image-captions?status=draft', {
      caption: 'Something else altogether, on a farm',
      image,
    });
    const verdict = await target.strapi.db
      .query('plugin::newsroom.caption-verdict')
      .findOne({ where: { caption: documentId } });
    const about = verdict?.findings.find(
      ({ rule }: { rule: string }) => rule === 'same-picture-other-words'
    );
    expect(JSON.stringify(about)).toContain(`${dog} in Lindhaven`);
  });

  it('gives a withdrawn story back with the picture that it had', async () => {
    const secret = await target.strapi.db
      .query('plugin::newsroom.article')
      .findOne({ where: { headline: 'A secret' } });
    const { status, body } = await target.request(
      'POST',
      `/newsroom/articles/${secret?.documentId}/restore`,
      { token: await signInAdministrator(target), data: { locales: ['en'] } }
    );
    expect([status, body.waitingCaptions]).toEqual([200, []]);
    const shown = await target.strapi.db.query(CAPTION).findOne({
      where: { documentId: captions['Two ferries'], ...PUBLIC },
      populate: { image: true },
    });
    expect(shown?.image.name).toBe('Two ferries.jpg');
  });

  it('publishes no caption whose picture has other bytes than those it was approved for', async () => {
    const { url = '' } = (await filesOf(target))[String(SAID[2])] ?? {};
    fs.writeFileSync(
      path.join(target.strapi.dirs.static.public, url),
      await makePicture('jpeg', {}, 222)
    );
    await target.strapi
      .documents(CAPTION)
      .unpublish({ documentId: String(captions[String(SAID[0])]) });
    await target.strapi.db.query('plugin::newsroom.caption-decision').deleteMany({});
    for (const words of SAID.slice(1, 3)) {
      await target.strapi.db
        .query(CAPTION)
        .deleteMany({ where: { documentId: captions[words], ...PUBLIC } });
    }
    await target.strapi.documents('plugin::newsroom.article').publish({ documentId: story });
    const shown = await target.strapi.db.query(CAPTION).findMany({
      where: { documentId: { $in: Object.values(captions) }, ...PUBLIC },
      populate: { image: true, article: true },
      orderBy: { caption: 'asc' },
    });
    expect(
      shown.filter(({ article }) => article?.documentId === story).map(({ caption }) => caption)
    ).toEqual(['A dog on a quay in Lindhaven', 'The mayor in Lindhaven']);
    expect(await target.strapi.db.query(FACT).count()).toBe(SAID.length);
  });

  it('takes nothing for the facts of another picture where rows are missing', async () => {
    const [mayor, dog] = SAID;
    const damaged = path.join(folder, 'damaged');
    fs.mkdirSync(damaged);
    execFileSync('tar', ['-xf', path.join(folder, 'paper.tar'), '-C', damaged]);
    const factless = numbers[String(mayor)]?.documentId;
    const fileless = numbers[String(dog)]?.documentId;
    const isLeftOut = ({ type, data }: { type: string; data: Record<string, unknown> }) =>
      (type === FACT && data.file === factless) || (type === FILE && data.documentId === fileless);
    let leftOut = 0;
    for (const name of fs.readdirSync(path.join(damaged, 'entities'))) {
      const file = path.join(damaged, 'entities', name);
      const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
      const stay = lines.filter((line) => !isLeftOut(JSON.parse(line)));
      leftOut += lines.length - stay.length;
      fs.writeFileSync(file, stay.map((line) => `${line}\n`).join(''));
    }
    expect(leftOut).toBe(2);
    const assets = (...names: string[]) => path.join(damaged, 'assets', ...names);
    for (const name of fs.readdirSync(assets('metadata'))) {
      const { id } = JSON.parse(fs.readFileSync(assets('metadata', name), 'utf8'));
      if (id !== numbers[String(dog)]?.id) continue;
      fs.rmSync(assets('metadata', name));
      fs.rmSync(assets('uploads', name.replace(/\.json$/, '')));
    }
    await target.stop();
    target = await arrive('incomplete', damaged);

    const there = await filesOf(target);
    expect(there[String(dog)]).toBeUndefined();
    for (const [words, file] of Object.entries(there)) {
      const made = await post(target, '/api/image-captions', { caption: 'New', image: file.id });
      expect(made.approvedSha256).toBe(digestOf(target, file));
      // Strapi has taken out of the bytes what only the row knew.
      expect(words === mayor ? [null, mayor] : [words]).toContain(made.originalCaption);
    }
    const where = { documentId: captions[String(dog)] };
    await target.strapi.documents('plugin::newsroom.article').publish({ documentId: story });
    const rows = await target.strapi.db
      .query(CAPTION)
      .findMany({ where, populate: { image: true } });
    expect(rows.map(({ image }) => image)).toEqual(rows.map(() => null));
  });
});
