import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

type Columns = Record<string, unknown>;

/** What is another one in each story, or each time. */
const OWN = new Set([
  'id',
  'document_id',
  'created_at',
  'updated_at',
  'published_at',
  'checked_at',
]);

describe('the captions that a story is published with for the first time', () => {
  let newsroom: Newsroom;
  let image: number;
  let editor: number;
  let stories = 0;
  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true, captions: { gate: 'off' } } });
    image = await uploadPicture(newsroom);
    const admin = await newsroom.strapi.db
      .query('admin::user')
      .create({ data: { firstname: 'Ida', email: 'ida@courier.example', isActive: true } });
    editor = admin.id;
  });
  afterAll(() => newsroom.stop());

  const db = () => newsroom.strapi.db.connection;

  async function draftStory(count: number): Promise<{ article: string; captions: string[] }> {
    stories += 1;
    const article = await newsroom.strapi
      .documents(ARTICLE)
      .create({ data: { headline: `Ferry ${stories}` } });
    const captions: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const made = await newsroom.strapi.documents(CAPTION).create({
        data: {
          caption: `The ferry lies at quay ${at}.`,
          article: article.documentId,
          image,
          key: `picture-${at}`,
          // Not in the order in which they are made.
          position: count - at,
          dateCreated: '2026-02-03',
          rightsExpire: new Date('2033-04-05T06:07:08.009Z'),
          isFilePhoto: at % 2 === 0,
          personsShown: at === 1 ? [{ name: 'Ida Holm' }, { name: 'Ann Olsen' }] : [],
          createdBy: editor,
        } as never,
      });
      captions.push(made.documentId);
    }
    return { article: article.documentId, captions };
  }

  const publish = (documentId: string) =>
    newsroom.strapi.documents(ARTICLE).publish({ documentId });

  /** What all tables have of the captions of a story, by what it says and not by its numbers. */
  async function storedOf({ article, captions }: { article: string; captions: string[] }) {
    const { tableName } = newsroom.strapi.db.metadata.get(CAPTION);
    const said = (row: Columns) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !OWN.has(name)));
    const stored: unknown[] = [];
    for (const documentId of captions) {
      const rows: Array<Columns & { id: number }> = await db()(tableName)
        .where({ document_id: documentId })
        .orderBy('id');
      const [draft] = rows;
      for (const row of rows) {
        const of = { related_type: CAPTION, related_id: row.id };
        const files: Columns[] = await db()('files_related_mph').where(of).orderBy('order');
        const parts: Columns[] = await db()(`${tableName}_cmps`)
          .join('components_newsroom_persons', 'components_newsroom_persons.id', 'cmp_id')
          .where({ entity_id: row.id })
          .orderBy('order')
          .select('field', 'component_type', 'order', 'name');
        const links: Columns[] = await db()(`${tableName}_article_lnk`)
          .join('newsroom_articles', 'newsroom_articles.id', 'article_id')
          .where({ image_caption_id: row.id })
          .select('document_id', 'published_at', 'image_caption_ord');
        const kept: Columns[] = await db()('newsroom_kept_files').where({
          owner_type: CAPTION,
          owner_id: row.id,
        });
        stored.push({
          ...said(row),
          isPublic: row.published_at !== null,
          sinceDraft: [row.created_at, row.updated_at].map(
            (at, index) => String(at) === String([draft?.created_at, draft?.updated_at][index])
          ),
          files: files.map(({ field, file_id: file, order }) => ({ field, file, order })),
          parts,
          links: links.map(({ document_id: of, published_at: at, image_caption_ord: order }) => ({
            isOfStory: of === article,
            isPublic: at !== null,
            order,
          })),
          kept: kept.map(({ field, file_id: file, position }) => ({ field, file, position })),
        });
      }
      for (const table of ['newsroom_search_captions', 'newsroom_search_public_captions']) {
        const found: Columns[] = await db()(table).where({ document: documentId });
        stored.push(found.map(({ ranked, stream, texts }) => ({ ranked, stream, texts })));
      }
    }
    return stored;
  }

  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const sent: string[] = [];
    const listen = ({ sql }: { sql: string }) => sent.push(sql);
    db().client.on('query', listen);
    await work();
    db().client.off('query', listen);
    return sent;
  }

  const settled = () => newsroom.strapi.plugin('newsroom').service('moments').settled();

  it('are what they are where each is published alone, in every table', async () => {
    const together = await draftStory(3);
    await publish(together.article);
    await settled();
    const alone = await draftStory(3);
    const seen: string[] = [];
    const leave = newsroom.strapi.documents.use((context, next) => {
      if (context.uid === CAPTION && context.action === 'publish') {
        seen.push(String((context.params as { documentId: string }).documentId));
      }
      return next();
    });
    await publish(alone.article);
    await settled();
    (leave as unknown as () => void)();
    expect(seen.sort()).toEqual([...alone.captions].sort());
    expect(await storedOf(together)).toEqual(await storedOf(alone));
    const read = async (article: string) =>
      (await newsroom.read(`/api/articles?filters[documentId]=${article}&populate=captions`)).body
        .data[0].captions;
    const texts = (captions: Array<{ caption: string }>) => captions.map(({ caption }) => caption);
    expect(texts(await read(together.article))).toEqual(texts(await read(alone.article)));
  });

  it('take few statements more where they are many', async () => {
    const few = await draftStory(2);
    const many = await draftStory(8);
    await publish((await draftStory(8)).article);
    await settled();
    const ofFew = await statementsOf(() => publish(few.article));
    await settled();
    const ofMany = await statementsOf(() => publish(many.article));
    await settled();
    expect((ofMany.length - ofFew.length) / 6).toBeLessThanOrEqual(4);
  });

  it('are told of one by one to whoever has a lifecycle, a listener or a hook of their own', async () => {
    const { strapi } = newsroom;
    const told: string[] = [];
    const lifecycle = await draftStory(2);
    const leave = strapi.db.lifecycles.subscribe({
      models: [CAPTION],
      afterCreate: ({ result }: { result: { documentId: string } }) =>
        void told.push(`made ${result.documentId}`),
    } as never);
    await publish(lifecycle.article);
    leave();
    expect(told.sort()).toEqual(lifecycle.captions.map((each) => `made ${each}`).sort());

    const heard: string[] = [];
    const listener = ({ entry, uid }: { entry: { documentId: string }; uid: string }) => {
      if (uid === CAPTION) heard.push(entry.documentId);
    };
    const listened = await draftStory(2);
    strapi.eventHub.on('entry.publish', listener as never);
    await publish(listened.article);
    await settled();
    // Strapi reads each entry for its event behind the answer.
    await until(() => heard.length >= listened.captions.length);
    strapi.eventHub.off('entry.publish', listener as never);
    expect(heard.sort()).toEqual([...listened.captions].sort());
  });

  it('are none where Strapi would refuse one of them, and neither is the story', async () => {
    const { article, captions } = await draftStory(3);
    const { tableName } = newsroom.strapi.db.metadata.get(CAPTION);
    await db()(tableName)
      .where({ document_id: captions[1] })
      .update({ country_code: 'not a code' });
    await expect(publish(article)).rejects.toMatchObject({ name: 'ValidationError' });
    const rows = await db()(tableName)
      .whereIn('document_id', captions)
      .whereNotNull('published_at');
    expect(rows).toEqual([]);
    const found = await newsroom.strapi.documents(ARTICLE).findFirst({
      filters: { documentId: article } as never,
      status: 'published',
    });
    expect(found).toBeNull();
  });

  it('are published one by one from then on where a host has a hook for captions', async () => {
    const told: string[][] = [];
    newsroom.strapi
      .plugin('newsroom')
      .service('moments')
      .add({
        type: CAPTION,
        moment: 'afterSave',
        hook: ({ versions }: { versions: Array<{ documentId: string }> }) =>
          void told.push(versions.map(({ documentId }) => documentId)),
      });
    const { article, captions } = await draftStory(2);
    told.length = 0;
    await publish(article);
    expect(told.sort()).toEqual(captions.map((each) => [each]).sort());
  });
});
