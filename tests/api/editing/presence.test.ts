/** @database any */

import { READS_ARTICLES, signInEditor } from '../../support/editors';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { signInAdministrator, signInReader } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';
const OPEN_FORM = 'plugin::newsroom.open-form';

describe('who has a story open', () => {
  let newsroom: Newsroom;
  let ida: string;
  let other: string;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    ida = await signInAdministrator(newsroom);
    other = await signInEditor(newsroom, [READS_ARTICLES]);
  });
  afterAll(() => newsroom.stop());

  const story = async (): Promise<string> =>
    (await newsroom.call('POST', '/api/articles?status=draft', { data: { headline: 'Ferry' } }))
      .body.data.documentId;
  const tell = (token: string | undefined, fields: object): Promise<Answer> =>
    newsroom.request('POST', '/newsroom/presence', {
      ...(token && { token }),
      data: { type: ARTICLE, locale: 'en', session: 'session-of-ida', ...fields },
    });
  const rows = () => newsroom.strapi.db.query(OPEN_FORM as never);
  /** As if a form had said nothing for a while. */
  const silence = (session: string, seconds: number) =>
    rows().updateMany({
      where: { session },
      data: { seenAt: new Date(Date.now() - seconds * 1000) },
    });

  it('is told to others who have it open, since when, until it is left', async () => {
    const documentId = await story();
    const before = Date.now();
    expect((await tell(ida, { documentId })).body).toEqual({
      updatedAt: expect.any(String),
      savedBy: null,
      others: [],
    });
    await tell(ida, { documentId });
    const seen = await tell(other, { documentId, session: 'session-of-other' });
    expect(seen.body.others).toEqual([
      { name: 'Ida Holm', since: expect.any(String), isSameEditor: false },
    ]);
    const since = Date.parse(seen.body.others[0].since);
    expect(since).toBeGreaterThanOrEqual(before);
    expect(since).toBeLessThanOrEqual(Date.now());

    await tell(ida, { documentId, isLeaving: true });
    expect((await tell(other, { documentId, session: 'session-of-other' })).body.others).toEqual(
      []
    );
  });

  it('tells an editor of their own second window as theirs', async () => {
    const documentId = await story();
    await tell(ida, { documentId });
    const { body } = await tell(ida, { documentId, session: 'second-window' });
    expect(body.others).toMatchObject([{ name: 'Ida Holm', isSameEditor: true }]);
  });

  it('knows each language by itself', async () => {
    const documentId = await story();
    await newsroom.call('PUT', `/api/articles/${documentId}?locale=de&status=draft`, {
      data: { headline: 'Fähre' },
    });
    await tell(ida, { documentId, locale: 'de' });
    expect((await tell(other, { documentId, session: 'session-of-other' })).body.others).toEqual(
      []
    );
  });

  it('forgets who has said nothing for half a minute, and their rows', async () => {
    const documentId = await story();
    await tell(ida, { documentId, session: 'gone-without-a-word' });
    await silence('gone-without-a-word', 29);
    expect(
      (await tell(other, { documentId, session: 'session-of-other' })).body.others
    ).toHaveLength(1);
    await silence('gone-without-a-word', 31);
    expect((await tell(other, { documentId, session: 'session-of-other' })).body.others).toEqual(
      []
    );
    expect(await rows().count({ where: { session: 'gone-without-a-word' } } as never)).toBe(0);
  });

  it('says which version stands, and who saved it', async () => {
    const documentId = await story();
    const saved = await newsroom.request(
      'PUT',
      `/content-manager/collection-types/${ARTICLE}/${documentId}`,
      { token: ida, data: { locale: 'en', kicker: 'Hers' } }
    );
    const { body } = await tell(other, { documentId, session: 'session-of-other' });
    expect(body).toMatchObject({ savedBy: 'Ida Holm', updatedAt: saved.body.data.updatedAt });
  });

  it('is told to nobody who may not read the story, and takes note of none of them', async () => {
    const documentId = await story();
    await tell(ida, { documentId });
    const blind = await signInEditor(newsroom, []);
    const german = await signInEditor(newsroom, [
      { ...READS_ARTICLES, properties: { fields: ['headline'], locales: ['de'] } },
    ]);
    const reader = await signInReader(newsroom);
    for (const [token, statuses] of [
      [blind, [403]],
      [german, [403]],
      [reader, [401, 403]],
      [newsroom.token, [401, 403]],
      [undefined, [401, 403]],
    ] as const) {
      const { status, body } = await tell(token, { documentId, session: 'a-stranger' });
      expect(statuses).toContain(status);
      expect(JSON.stringify(body)).not.toContain('Holm');
    }
    expect(await rows().count({ where: { session: 'a-stranger' } } as never)).toBe(0);
  });

  it.each([
    ['type', { type: 'plugin::newsroom.outlet' }],
    ['documentId', { documentId: 7 }],
    ['session', { session: 'short' }],
    ['session', { session: `${'x'.repeat(65)}` }],
    ['isLeaving', { isLeaving: 'yes' }],
  ])('names the field %s where it cannot be meant', async (field, fields) => {
    const { status, body } = await tell(ida, { documentId: 'any', ...fields });
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path).toEqual([field]);
  });

  it('answers 404 for a story that is not there', async () => {
    expect((await tell(ida, { documentId: 'nothing' })).status).toBe(404);
  });

  it('purges no answer of the cache', async () => {
    const documentId = await story();
    await newsroom.call('PUT', `/api/articles/${documentId}`, { data: {} });
    const table = newsroom.strapi.db.getConnection('newsroom_cache_changes');
    const changes = async () => Number((await table.clone().max({ id: 'id' }))[0]?.id ?? 0);
    const before = await changes();
    await tell(ida, { documentId });
    await tell(ida, { documentId });
    await tell(ida, { documentId, isLeaving: true });
    expect(await changes()).toBe(before);
  });
});
