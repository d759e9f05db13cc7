/** @database any */

import { dataOf, deskOf, HOUR, inTime, signInAtDesk } from '../../support/desk';
import { signInEditor } from '../../support/editors';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const HANDOVER = 'plugin::newsroom.handover';
const CONTENT = 'plugin::content-manager.explorer';
const NOTE = 'qx-a-note-to-colleagues-xq';

describe('a story that is handed to the desk', () => {
  let newsroom: Newsroom;
  let tokens: Awaited<ReturnType<typeof signInAtDesk>>;
  let desk: ReturnType<typeof deskOf>;
  const told: string[] = [];
  let number = 0;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true },
      graphql: true,
    });
    tokens = await signInAtDesk(newsroom);
    desk = deskOf(newsroom);
    for (const event of ['entry.create', 'entry.update', 'entry.publish', 'entry.delete']) {
      newsroom.strapi.eventHub.on(event, async (entry) => {
        told.push(JSON.stringify(entry));
      });
    }
  });
  afterAll(() => newsroom.stop());

  const write = (token = tokens.reporter) =>
    desk.write(token, { headline: `Handed over ${(number += 1)}` });
  const rows = () => newsroom.strapi.db.query(HANDOVER as never);
  const updatedAt = async (documentId: string) =>
    (await newsroom.strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } }))
      .updatedAt;

  it('is handed over by a reporter who may not publish, with a note, and its draft stays as it is', async () => {
    const story = await write();
    const before = await updatedAt(story);
    const answer = dataOf(
      await desk.say(tokens.reporter, story, { state: 'desk', note: ` ${NOTE} ` })
    );
    expect(answer).toEqual({
      state: 'desk',
      history: [
        { state: 'desk', by: expect.stringContaining('Frey'), at: expect.any(String), note: NOTE },
      ],
      may: { writing: true, desk: true, ready: false },
    });
    expect(await updatedAt(story)).toEqual(before);
    expect(dataOf(await desk.state(tokens.desk, story))).toEqual({
      ...answer,
      may: { writing: true, desk: true, ready: true },
    });
  });

  it('is called ready by who may publish it, and by nobody else', async () => {
    const story = await write();
    const refused = await desk.say(tokens.reporter, story, { state: 'ready' });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('Hand it to the desk');
    expect((await desk.say(tokens.photo, story, { state: 'desk' })).status).toBe(403);
    expect(await rows().count({ where: { article: story } } as never)).toBe(0);
    expect(dataOf(await desk.say(tokens.desk, story, { state: 'ready' })).state).toBe('ready');
  });

  it('may be handed over by who began it, even where the role may change nothing', async () => {
    const creator = await signInEditor(newsroom, [
      ...['read', 'create'].map((action) => ({
        action: `${CONTENT}.${action}`,
        subject: ARTICLE,
        properties: { fields: ['headline'], locales: ['en'] },
      })),
    ]);
    const story = await write(creator);
    expect(dataOf(await desk.say(creator, story, { state: 'desk' })).state).toBe('desk');
    expect((await desk.say(creator, await write(), { state: 'desk' })).status).toBe(403);
  });

  it('keeps who said what, the latest first, through publications', async () => {
    const story = await write();
    for (const [token, state, note] of [
      [tokens.reporter, 'desk', 'First try.'],
      [tokens.desk, 'writing', 'Who says so?'],
      [tokens.reporter, 'desk', null],
      [tokens.desk, 'ready', null],
    ] as const) {
      dataOf(await desk.say(token, story, { state, note }));
    }
    dataOf(await desk.publish(tokens.desk, story));
    const { state, history } = dataOf(await desk.state(tokens.reporter, story));
    expect(state).toBe('writing');
    expect(
      history.map((each: { state: string; note: string | null }) => [each.state, each.note])
    ).toEqual([
      ['ready', null],
      ['desk', null],
      ['writing', 'Who says so?'],
      ['desk', 'First try.'],
    ]);
    expect(await rows().count({ where: { article: story, isCurrent: true } } as never)).toBe(0);
  });

  it('stands where it was said last, of many who say it at once', async () => {
    const story = await write();
    const said = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        desk.say(tokens.desk, story, { state: index % 2 ? 'desk' : 'ready', note: String(index) })
      )
    );
    expect(said.map(({ status }) => status)).toEqual(said.map(() => 200));
    expect(await rows().count({ where: { article: story } } as never)).toBe(6);
    expect(await rows().count({ where: { article: story, isCurrent: true } } as never)).toBe(1);
  });

  it('is known by each language', async () => {
    const story = await write();
    await newsroom.call('PUT', `/api/articles/${story}?locale=ar&status=draft`, {
      data: { headline: 'العبارة' },
    });
    dataOf(await desk.say(tokens.reporter, story, { state: 'desk', locale: 'ar' }));
    expect(dataOf(await desk.state(tokens.desk, story, 'ar')).state).toBe('desk');
    expect(dataOf(await desk.state(tokens.desk, story)).state).toBe('writing');
    expect((await desk.say(tokens.desk, story, { state: 'desk', locale: 'de' })).status).toBe(404);
  });

  it('is scheduled by nobody who may not publish', async () => {
    const story = await write();
    const refused = await desk.save(tokens.reporter, story, { publishAt: inTime(HOUR) });
    expect([refused.status, refused.body.error.details.errors[0].path]).toEqual([
      400,
      ['publishAt'],
    ]);
    expect((await desk.publish(tokens.reporter, story)).status).toBe(403);
    expect((await desk.card(tokens.reporter, story)).may).toEqual({
      update: true,
      publish: false,
      handOver: true,
    });
  });

  it('takes its notes along when it is deleted', async () => {
    const story = await write();
    dataOf(await desk.say(tokens.reporter, story, { state: 'desk', note: 'Gone soon.' }));
    dataOf(await newsroom.call('DELETE', `/api/articles/${story}`));
    expect(await rows().count({ where: { article: story } } as never)).toBe(0);
  });

  it('lets out no note: not to readers, programs, GraphQL, webhooks or lists of the panel', async () => {
    const story = await write();
    dataOf(await desk.say(tokens.reporter, story, { state: 'desk', note: NOTE }));
    const answers = [
      await newsroom.call('GET', `/api/articles/${story}?status=draft&populate=*`),
      await newsroom.call('GET', '/api/handovers'),
      await newsroom.call('GET', '/api/newsroom/handovers'),
      await newsroom.call('POST', '/graphql', {
        query: '{ __schema { types { name fields { name } } } }',
      }),
      await newsroom.request(
        'GET',
        `/content-manager/collection-types/${ARTICLE}/${story}?locale=en`,
        {
          token: tokens.desk,
        }
      ),
      await newsroom.request('GET', '/content-manager/content-types', { token: tokens.desk }),
    ];
    dataOf(await desk.publish(tokens.desk, story));
    answers.push(await newsroom.read(`/api/articles/${story}?populate=*`));
    const { body } = answers.at(-1) ?? { body: null };
    expect(body.data.headline).toContain('Handed over');
    const said = answers.map((answer) => JSON.stringify(answer.body));
    expect(said.filter((text) => text.includes(NOTE))).toEqual([]);
    expect(said[3]).not.toMatch(/handover/i);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((text) => text.includes(NOTE))).toEqual([]);
  });

  it('is nothing to those who may not read it', async () => {
    const story = await write();
    const blind = await signInEditor(newsroom, []);
    const arabic = await signInEditor(newsroom, [
      {
        action: `${CONTENT}.read`,
        subject: ARTICLE,
        properties: { fields: ['headline'], locales: ['ar'] },
      },
    ]);
    for (const token of [blind, arabic]) {
      expect((await desk.say(token, story, { state: 'desk' })).status).toBe(403);
      expect((await desk.state(token, story)).status).toBe(403);
    }
    for (const token of [newsroom.token, undefined]) {
      expect([401, 403]).toContain((await desk.say(token, story, { state: 'desk' })).status);
    }
    expect((await desk.say(tokens.desk, 'nothing', { state: 'desk' })).status).toBe(404);
    expect(await rows().count({ where: { article: story } } as never)).toBe(0);
  });

  it.each([
    ['state', { state: 'published' }],
    ['note', { state: 'desk', note: 'x'.repeat(1001) }],
    ['note', { state: 'desk', note: 7 }],
    ['locale', { state: 'desk', locale: '' }],
    ['by', { state: 'desk', by: 'Somebody' }],
  ])('names the field %s where it cannot be meant', async (field, said) => {
    const { status, body } = await desk.say(tokens.desk, await write(), said);
    expect([status, body.error.details.errors[0].path]).toEqual([400, [field]]);
  });

  it('purges no answer of the cache', async () => {
    const story = await write();
    dataOf(await desk.publish(tokens.desk, story));
    const table = newsroom.strapi.db.getConnection('newsroom_cache_changes');
    const changes = async () => Number((await table.clone().max({ id: 'id' }))[0]?.id ?? 0);
    const before = await changes();
    dataOf(await desk.say(tokens.desk, story, { state: 'desk' }));
    await desk.board(tokens.desk);
    expect(await changes()).toBe(before);
  });
});
