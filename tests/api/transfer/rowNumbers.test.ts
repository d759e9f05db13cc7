import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { alt, makePicture } from '../../support/madePictures';
import { movePanelOf } from '../../support/mirrorPanel';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { documentOfFile, storedFacts, uploadBytes } from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';
const VERDICT = 'plugin::newsroom.caption-verdict';
const FACTS = 'newsroom_picture_facts';
const VERDICTS = 'newsroom_caption_verdicts';

describe('a database in which the newsroom named files by the numbers of their rows', () => {
  let newsroom: Newsroom;
  let editor: string;
  let shade = 20;
  const publicDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-numbers-'));
  beforeAll(async () => {
    newsroom = await startNewsroom({ publicDirectory });
    editor = await signInAdministrator(newsroom);
  });
  afterAll(async () => {
    await newsroom.stop();
    fs.rmSync(publicDirectory, { recursive: true, force: true });
  });

  const post = async (path: string, fields: object) => {
    const { status, body } = await newsroom.call('POST', path, { data: fields });
    if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const panel = async (path: string, data: object) => {
    const { status, body } = await newsroom.request('POST', `/newsroom/${path}`, {
      token: editor,
      data,
    });
    if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const picture = async (words: string) =>
    uploadBytes(
      newsroom,
      await makePicture('jpeg', { xmp: alt('dc:description', words) }, (shade += 40)),
      `${words}.jpg`
    );
  const table = (name: string) => newsroom.strapi.db.getConnection(name);

  /** Lets Strapi remember the tables of then, as it does from one start to the next. */
  const rewriteSchema = async () => {
    const [row] = await table('strapi_database_schema').select();
    const stored = typeof row.schema === 'string' ? JSON.parse(row.schema) : row.schema;
    for (const made of stored.tables) {
      if (made.name !== FACTS && made.name !== VERDICTS) continue;
      made.columns = made.columns.filter(({ name }: { name: string }) => name !== 'stamp');
      const column = made.columns.find(({ name }: { name: string }) => name === 'file');
      Object.assign(column, { name: 'file_id', type: 'integer', args: [] });
      for (const index of made.indexes) {
        if (index.columns.join() !== 'file') continue;
        index.columns = ['file_id'];
        index.name = index.name.replace('_document_', '_file_');
      }
    }
    await table('strapi_database_schema')
      .where({ id: row.id })
      .update({ schema: JSON.stringify(stored), hash: 'of the version before' });
  };

  /** Leaves the tables as the version left them that had numbers in them. */
  const goBack = async () => {
    const files: Array<{ id: number; document_id: string }> = await table('files').select();
    const numberOf = (document: unknown) =>
      files.find(({ document_id }) => document_id === document)?.id ?? null;
    const schema = () => newsroom.strapi.db.getSchemaConnection();
    for (const [name, index] of [
      [FACTS, 'newsroom_picture_facts_document_uq'],
      [VERDICTS, 'newsroom_caption_verdicts_document_idx'],
    ] as const) {
      await schema().alterTable(name, (t) => void t.integer('file_id'));
      for (const row of await table(name).select('id', 'file')) {
        await table(name)
          .where({ id: row.id })
          .update({ file_id: numberOf(row.file) });
      }
      await schema().alterTable(name, (t) => {
        if (name === FACTS) t.dropUnique(['file'], index);
        else t.dropIndex(['file'], index);
      });
      await schema().alterTable(name, (t) => t.dropColumn('file'));
    }
    await schema().alterTable(FACTS, (t) => {
      t.unique(['file_id'], { indexName: 'newsroom_picture_facts_file_uq' });
      t.dropColumn('stamp');
    });
    await schema().alterTable(VERDICTS, (t) => {
      t.index(['file_id'], 'newsroom_caption_verdicts_file_idx');
    });
    await rewriteSchema();
    for (const name of ['newsroom_withdrawals', 'newsroom_outlet_moves']) {
      for (const { id, kept } of await table(name).select('id', 'kept').whereNotNull('kept')) {
        const before = JSON.parse(typeof kept === 'string' ? kept : JSON.stringify(kept));
        for (const { fields } of before.captions ?? []) fields.image = numberOf(fields.image);
        if ('createdBy' in before) {
          const [admin] = await table('admin_users').select('id');
          before.createdBy = before.createdBy && admin.id;
        }
        await table(name)
          .where({ id })
          .update({ kept: JSON.stringify(before) });
      }
    }
  };

  it('names them by their documents from the next start on', async () => {
    const gone = await picture('Gone');
    const [mayor, dog] = [await picture('The mayor'), await picture('A dog')];
    const article = (await post('/api/articles', { headline: 'Quay' })).documentId;
    const shown = { caption: 'The mayor at the quay', image: mayor, article };
    const caption = (await post('/api/image-captions', shown)).documentId;
    const other = (await post('/api/image-captions', { caption: 'A dog', image: dog })).documentId;
    await panel(`articles/${article}/withdraw`, { status: 410, reason: 'Wrong.', locales: ['en'] });

    const outlet = (await post('/api/outlets', { name: 'Courier', address: 'https://old.example' }))
      .documentId;
    const { body: made } = await newsroom.request(
      'POST',
      '/content-manager/collection-types/plugin::newsroom.outlet-mirror',
      {
        token: editor,
        data: {
          label: 'New',
          kind: 'web',
          address: 'https://new.example',
          state: 'active',
          visibility: 'public',
          pathMapping: 'same-path',
          outlet: { connect: [{ documentId: outlet }] },
        },
      }
    );
    const mirror = made.data.documentId;
    const moved = await movePanelOf(newsroom, editor).move(outlet, { mirror, formerState: null });
    expect(moved).toMatchObject({ status: 200, body: expect.anything() });

    const facts = {
      mayor: await storedFacts(newsroom, mayor),
      dog: await storedFacts(newsroom, dog),
    };
    await goBack();
    await table('files').where({ id: gone }).delete();
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ database: newsroom.database, publicDirectory });
    editor = await signInAdministrator(newsroom);

    const isNumbered = await newsroom.strapi.db.getSchemaConnection().hasColumn(FACTS, 'file_id');
    expect(isNumbered).toBe(false);
    expect(await newsroom.strapi.db.query('plugin::newsroom.picture-fact').count()).toBe(2);
    const told = ['sha256', 'embedded', 'perceptualHash', 'file'] as const;
    for (const [file, before] of [
      [mayor, facts.mayor],
      [dog, facts.dog],
    ] as const) {
      const after = await storedFacts(newsroom, file);
      for (const field of told) expect(after?.[field]).toEqual(before?.[field]);
    }
    const verdict = await newsroom.strapi.db.query(VERDICT).findOne({ where: { caption: other } });
    expect(verdict?.file).toBe(await documentOfFile(newsroom, dog));

    const restored = await panel(`articles/${article}/restore`, { locales: ['en'] });
    expect(restored.waitingCaptions).toEqual([]);
    const back = await newsroom.strapi.db.query(CAPTION).findOne({
      where: { documentId: caption, publishedAt: { $notNull: true } },
      populate: { image: true },
    });
    expect(back?.image.id).toBe(mayor);
    const undone = await movePanelOf(newsroom, editor).undo(moved.body.documentId);
    expect(undone).toMatchObject({ status: 200, body: expect.anything() });
    const again = await newsroom.strapi.db
      .query('plugin::newsroom.outlet-mirror')
      .findOne({ where: { documentId: mirror }, populate: { createdBy: true } });
    expect(again?.createdBy?.email).toBe('editor@example.com');
  }, 600_000);
});
