import { signIn, type AdminPanel } from '../../support/admin';
import { databaseRest } from '../../support/databaseRest';
import {
  endingTransactions,
  failingCommits,
  failures,
  type FailingCommits,
} from '../../support/failingCommits';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { record, type Recorder } from '../../support/recorder';
import { Tape } from '../../support/snapshot';
import { Wire } from '../../support/wire';

const ARTICLE = 'plugin::newsroom.article';
const OUTLET_MIRROR = 'plugin::newsroom.outlet-mirror';
const LISTS = ['/api/articles', '/api/feeds/courier.rss', '/api/outlet-mirrors'];

describe('a write that the database does not take', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  let wire: Wire;
  let recorder: Recorder;
  let tape: Tape;
  let mirror: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      // What fails here is a line of errors each time.
      configure: (strapi) => Object.assign(strapi.log, { silent: true }),
      options: { publicRead: true },
    });
    admin = await signIn(newsroom);
    recorder = record(newsroom.strapi, ARTICLE);
    wire = new Wire(newsroom.url);
    tape = await Tape.of(newsroom);
    const outlet = await made('outlets', {
      name: 'Courier',
      slug: 'courier',
      address: 'https://courier.example',
    });
    mirror = await made('outlet-mirrors', {
      label: 'Other',
      outlet,
      address: 'https://other.example',
      state: 'active',
    });
  });
  afterAll(async () => {
    wire.close();
    await newsroom.stop();
  });

  const made = async (path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', `/api/${path}`, { data });
    expect([status, body.error]).toEqual([201, undefined]);
    return body.data.documentId;
  };
  const documents = () => newsroom.strapi.documents(ARTICLE);
  const db = () => newsroom.strapi.db;
  const story = async (status: 'draft' | 'published' = 'published') =>
    made(`articles?status=${status}`, { headline: 'Storm' });
  const invalidations = (): number =>
    newsroom.strapi.plugin('newsroom').service('cache').status().invalidations;
  const lists = () => Promise.all(LISTS.map((path) => wire.get(path)));

  describe.each(failures())('whose COMMIT is %s', (failure) => {
    let commits: FailingCommits;
    beforeAll(async () => {
      commits = await failingCommits(newsroom.strapi, failure, [ARTICLE, OUTLET_MIRROR]);
    });

    /** Does what fails, and looks at all that it may have left behind. @returns how many answers were thrown away */
    async function failed(work: () => Promise<unknown>): Promise<number> {
      // What is still done behind earlier writes is none of its doing.
      await recorder.during(async () => undefined);
      await databaseRest(newsroom.strapi);
      await lists();
      const before = await tape.take();
      const answers = (await lists()).map(({ body }) => String(body));
      const thrownAway = invalidations();
      const heard = await recorder.during(() => commits.during(work));
      expect(heard.moments.filter((moment) => moment.startsWith('afterCommit'))).toEqual([]);
      expect(heard.events).toEqual([]);
      expect(await tape.take()).toEqual(before);
      const thrown = invalidations() - thrownAway;
      expect((await lists()).map(({ body }) => String(body))).toEqual(answers);
      return thrown;
    }

    /**
     * A newsroom that heard nothing of the other nodes for too long throws away all that is in memory, which on a
     * busy machine may happen beside anything: what the work itself throws away, it throws away each time.
     */
    async function leavesNothing(work: () => Promise<unknown>): Promise<void> {
      const thrown: number[] = [];
      do thrown.push(await failed(work));
      while (
        // Where the database did not answer, nobody knows that what is in memory is still right.
        failure === 'refused' &&
        !thrown.includes(0) &&
        thrown.length < 5
      );
      if (failure === 'refused') expect(thrown).toContain(0);
    }
    const answersAnError = async (work: () => Promise<{ status: number }>) =>
      expect((await work()).status).toBe(500);
    const throws = (work: () => Promise<unknown>) => expect(work()).rejects.toThrow();

    it.each([
      ['POST', () => newsroom.call('POST', '/api/articles', { data: { headline: 'Lost' } })],
      [
        'POST of a draft',
        () => newsroom.call('POST', '/api/articles?status=draft', { data: { headline: 'Lost' } }),
      ],
      [
        'publish in the panel',
        () => admin.call('POST', ARTICLE, '/actions/publish', { headline: 'Lost' }),
      ],
      ['save in the panel', () => admin.call('POST', ARTICLE, '', { headline: 'Lost' })],
    ])('is answered with an error and leaves nothing: %s', async (_, work) => {
      await leavesNothing(() => answersAnError(work));
    });

    it.each([
      [
        'PUT',
        (id: string) => newsroom.call('PUT', `/api/articles/${id}`, { data: { kicker: 'x' } }),
      ],
      ['DELETE', (id: string) => newsroom.call('DELETE', `/api/articles/${id}`)],
      [
        'bulk unpublish in the panel',
        (id: string) =>
          admin.call('POST', ARTICLE, '/actions/bulkUnpublish', { documentIds: [id] }),
      ],
    ])('is answered with an error and changes nothing: %s', async (_, work) => {
      const documentId = await story();
      await leavesNothing(() => answersAnError(() => work(documentId)));
    });

    it('is answered with an error over GraphQL, and changes nothing', async () => {
      const documentId = await story();
      const query = `mutation { updateNewsroomArticle(documentId: "${documentId}", data: { kicker: "Graph" }) { documentId } }`;
      await leavesNothing(async () => {
        const { body } = await newsroom.call('POST', '/graphql', { query });
        expect(body.errors).toHaveLength(1);
      });
    });

    it.each(['publish', 'unpublish', 'discardDraft', 'delete', 'clone', 'update'] as const)(
      'throws in the Document Service, and changes nothing: %s',
      async (action) => {
        const documentId = await story(action === 'publish' ? 'draft' : 'published');
        const act = documents()[action] as (parameters: object) => Promise<unknown>;
        await leavesNothing(() => throws(() => act({ documentId, data: {} })));
      }
    );

    it('throws for a mirror, which stays as it was and gets no line in the log of changes', async () => {
      await leavesNothing(() =>
        throws(() =>
          newsroom.strapi
            .documents(OUTLET_MIRROR)
            .update({ documentId: mirror, data: { label: 'Lost' }, status: 'published' })
        )
      );
    });

    it('throws in whatever transaction of Strapi it stands, and calls nothing behind it', async () => {
      const documentId = await story('draft');
      const write = () =>
        db()
          .query(ARTICLE)
          .updateMany({ where: { documentId }, data: { kicker: 'x' } });
      const behind = jest.fn();
      await leavesNothing(async () => {
        await throws(() => db().transaction(write));
        await throws(() =>
          db().transaction(async ({ onCommit }) => {
            onCommit(behind);
            await db().transaction(write);
            await documents().publish({ documentId });
          })
        );
        await throws(async () => {
          const begun = await db().transaction();
          await db()
            .getConnection('newsroom_articles')
            .update({ kicker: 'x' })
            .transacting(begun.get());
          await begun.commit();
        });
        await throws(() =>
          db().connection.transaction((trx) => trx('newsroom_articles').update({ kicker: 'x' }))
        );
      });
      expect(behind).not.toHaveBeenCalled();
    });

    it('leaves the connection as it should be: the next write is taken, and is there', async () => {
      const lost = await story();
      await commits.during(() =>
        answersAnError(() =>
          newsroom.call('PUT', `/api/articles/${lost}`, { data: { headline: 'Lost' } })
        )
      );
      const next = await story();
      expect((await wire.get(`/api/articles/${next}`)).status).toBe(200);
      expect(String((await wire.get(`/api/articles/${lost}`)).body)).toContain('"Storm"');
    });
  });

  it('fails as a whole where its transaction was ended in the middle, also where nobody minds the error', async () => {
    const end = await endingTransactions(newsroom.strapi);
    const create = (headline: string) => documents().create({ data: { headline } });
    const before = await tape.take();
    const heard = await recorder.during(async () => {
      const work = db().transaction(async ({ trx }) => {
        await create('Before');
        await end(trx).catch(() => undefined);
        await create('After').catch(() => undefined);
        await trx('newsroom_articles')
          .update({ kicker: 'After' })
          .catch(() => undefined);
      });
      await expect(work).rejects.toThrow();
      await expect(
        db().transaction(({ trx }) => end(trx).catch(() => undefined))
      ).rejects.toThrow();
    });
    expect(heard.moments.filter((moment) => moment.startsWith('afterCommit'))).toEqual([]);
    expect(heard.events).toEqual([]);
    expect(await tape.take()).toEqual(before);
  });
});
