import { signIn } from '../../support/admin';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

type Columns = Record<string, unknown>;

/** Of a row, or of when it was written. */
const OWN = /^(id|place|story|document_id|digest|content|words|stamp|published_digest|.*_at)$/;
/** As the databases give it. */
const TIME = /^(\d{4}-\d\d-\d\dT.*|1[78]\d{11})$/;
/** What others write all the time, and the words of SQLite's index. */
const LEFT =
  /_words|search_.*_(data|idx|content|docsize|config)$|counts|cache_changes|mirror_changes/;

async function start() {
  const newsroom = await startNewsroom({ options: { publicRead: true } });
  const panel = await signIn(newsroom);
  const make = async (path: string, data: object) => {
    const { status, body } = await newsroom.call('POST', `${path}?status=draft`, { data });
    if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };
  return { newsroom, panel, make };
}

/** Stories of all kinds, none of them published, with what each document is called. */
async function drafts({ newsroom, make }: Awaited<ReturnType<typeof start>>) {
  const names = new Map<string, string>();
  const named = (name: string, documentId: string) => {
    names.set(documentId, name);
    return documentId;
  };
  const image = await uploadPicture(newsroom);
  // What is drawn anew at each upload.
  const file = { documentId: 'a'.repeat(24), hash: 'ferry' };
  await newsroom.strapi.db.connection('newsroom_picture_facts').update({ file: file.documentId });
  await newsroom.strapi.db
    .query('plugin::upload.file')
    .update({ where: { id: image }, data: file });
  const outlet = named(
    'outlet',
    await make('/api/outlets', { name: 'Courier', address: 'https://courier.example' })
  );
  const section = named(
    'section',
    await make('/api/sections', { name: 'News', slug: 'news', outlet })
  );
  const stories: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const story = await make('/api/articles', {
      headline: `Ferry ${at}`,
      ...(at !== 3 && { section }),
      ...(at === 1 && { minorChange: true }),
      authors: at === 0 ? [{ name: 'Ida Holm' }, { name: 'Ann Olsen' }] : [],
      subjects: [{ name: 'Harbours' }],
      places: at === 2 ? [{ name: 'Tromsø' }] : [],
      body: [
        { __component: 'newsroom.quote', text: `It lies still, said ${at}.` },
        ...(at < 2 ? [{ __component: 'newsroom.figure', captionKey: 'picture-0' }] : []),
        { __component: 'newsroom.quote', text: 'Nobody knows why.' },
      ],
    });
    stories.push(named(`story ${at}`, story));
    for (let index = 0; index < [2, 1, 3, 0][at]!; index += 1) {
      const caption = await make('/api/image-captions', {
        caption: `The ferry lies at quay ${index}, day ${at}.`,
        key: `picture-${index}`,
        position: 3 - index,
        image,
        article: story,
        personsShown: index === 1 ? [{ name: 'Ida Holm' }] : [],
      });
      named(`caption ${at}.${index}`, caption);
    }
  }
  return { stories, names };
}

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** What a list of captions was noted by, in the order of what they are called. */
const inOrder = (text: string): string =>
  text.startsWith('{"caption') ? text.slice(1, -1).split(/, */).sort().join() : text;

/** What all tables of the newsroom hold, by what it says and not by numbers and times. */
async function stored({ strapi }: Newsroom, names: ReadonlyMap<string, string>) {
  const db = strapi.db.connection;
  const tables: string[] = await strapi.db.dialect.schemaInspector.getTables();
  const rowNames = new Map<string, string>();
  for (const uid of [ARTICLE, CAPTION]) {
    const rows: Columns[] = await db(strapi.db.metadata.get(uid).tableName).select(
      'id',
      'document_id',
      'published_at'
    );
    for (const row of rows)
      rowNames.set(
        `${uid === ARTICLE ? 'article' : 'image_caption'}_id ${String(row.id)}`,
        `${names.get(String(row.document_id))} ${row.published_at === null ? 'draft' : 'public'}`
      );
  }
  const said = (table: string, row: Columns) => {
    const of =
      row.related_type === CAPTION || table.startsWith('newsroom_image_captions_cmps')
        ? 'image_caption'
        : 'article';
    return Object.fromEntries(
      Object.entries(row).flatMap(([name, value]): Array<[string, unknown]> => {
        const isOwner = name === 'entity_id' || name === 'related_id' || name === 'owner_id';
        const owner = rowNames.get(
          `${isOwner ? `${name === 'owner_id' ? 'image_caption' : of}_id` : name} ${String(value)}`
        );
        if (owner !== undefined) return [[name, owner]];
        if (OWN.test(name)) return name === 'published_at' ? [[name, value === null]] : [];
        if (name === 'cmp_id') return [];
        if (value instanceof Date || TIME.test(String(value))) return [[name, 'a time']];
        const text = textOf(value);
        return [[name, inOrder(text.replace(/[a-z0-9]{24}/g, (id) => names.get(id) ?? id))]];
      })
    );
  };
  const found: Record<string, string[]> = {};
  for (const table of tables.sort()) {
    if (!/newsroom|files_related_mph/.test(table) || LEFT.test(table)) continue;
    const rows: Columns[] = await db(table);
    found[table] = rows.map((row) => JSON.stringify(said(table, row))).sort();
  }
  return found;
}

describe('stories that are chosen in a list and published by one request', () => {
  const published = async (inBulk: boolean) => {
    const started = await start();
    const { newsroom, panel } = started;
    const { stories, names } = await drafts(started);
    const publish = (documentIds: string[]) =>
      panel.call('POST', ARTICLE, '/actions/bulkPublish', { documentIds });
    for (const some of inBulk ? [stories] : stories.map((each) => [each])) {
      expect(await publish(some)).toMatchObject({ status: 200, body: { count: some.length } });
    }
    await newsroom.strapi.plugin('newsroom').service('moments').settled();
    const rows = await stored(newsroom, names);
    await newsroom.stop();
    return rows;
  };

  it('are in every table what they are where each is published alone', async () => {
    const together = await published(true);
    const alone = await published(false);
    expect(Object.keys(together).length).toBeGreaterThan(30);
    expect(together).toEqual(alone);
  });
});

describe('of stories that are published by one request', () => {
  let started: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started.newsroom.stop());

  const db = () => started.newsroom.strapi.db.connection;
  const settled = () => started.newsroom.strapi.plugin('newsroom').service('moments').settled();
  const stories = async (count: number, more: object = {}) => {
    const made: string[] = [];
    for (let at = 0; at < count; at += 1)
      made.push(await started.make('/api/articles', { headline: `Tram ${at}`, ...more }));
    return made;
  };
  const publish = (documentIds: string[]) =>
    started.panel.call('POST', ARTICLE, '/actions/bulkPublish', { documentIds });
  const isPublic = async (documentId: string) =>
    (await started.newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId, status: 'published' })) !== null;
  const statementsOf = async (work: () => Promise<unknown>) => {
    const sent: string[] = [];
    const listen = ({ sql }: { sql: string }) => void sent.push(sql);
    db().client.on('query', listen);
    await work();
    await settled();
    db().client.off('query', listen);
    return sent.length;
  };

  it('each takes few statements', async () => {
    await publish(await stories(3));
    const few = await stories(2);
    const many = await stories(8);
    const ofFew = await statementsOf(() => publish(few));
    const ofMany = await statementsOf(() => publish(many));
    expect((ofMany - ofFew) / 6).toBeLessThanOrEqual(8);
  });

  it('those go out that Strapi refuses nothing of, and the other is named', async () => {
    const [good = '', bad = '', last = ''] = await stories(3);
    const { tableName } = started.newsroom.strapi.db.metadata.get(ARTICLE);
    await db()(tableName).where({ document_id: bad }).update({ urgency: 99 });
    const { status, body } = await publish([good, bad, last]);
    expect(status).toBe(400);
    expect(body.error.details.published).toEqual([good, last]);
    expect(body.error.details.refused).toMatchObject([{ documentId: bad, headline: 'Tram 1' }]);
    expect([await isPublic(good), await isPublic(bad), await isPublic(last)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('those that name each other are shown in each other, as when each is published alone', async () => {
    const [first = '', second = ''] = await stories(2);
    await started.newsroom.call('PUT', `/api/articles/${first}?status=draft`, {
      data: { related: [second] },
    });
    expect(await publish([first, second])).toMatchObject({ status: 200, body: { count: 2 } });
    const { body } = await started.newsroom.read(
      `/api/articles?filters[documentId]=${first}&populate=related`
    );
    expect(body.data[0].related).toMatchObject([{ documentId: second }]);
  });

  it('whoever listens is told of each, and so is a middleware', async () => {
    const { strapi } = started.newsroom;
    const seen: string[] = [];
    const leave = strapi.documents.use((context, next) => {
      if (context.uid === ARTICLE && context.action === 'publish')
        seen.push(String((context.params as { documentId: string }).documentId));
      return next();
    });
    const watched = await stories(2);
    await publish(watched);
    (leave as unknown as () => void)();
    expect(seen).toEqual(watched);

    const heard: string[] = [];
    const listener = ({ entry, uid }: { entry: { documentId: string }; uid: string }) => {
      if (uid === ARTICLE) heard.push(entry.documentId);
    };
    strapi.eventHub.on('entry.publish', listener as never);
    const listened = await stories(2);
    await publish(listened);
    await until(() => heard.length === 2);
    strapi.eventHub.off('entry.publish', listener as never);
    expect(heard.sort()).toEqual([...listened].sort());
  });
});
