import { signInEditor } from '../../support/editors';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { startSecondNode } from '../../support/secondNode';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';
const OUTCOME = 'plugin::newsroom.schedule-outcome';
const CONTENT = 'plugin::content-manager.explorer';

const HOUR = 3_600_000;
/** Late enough to be still to come when a busy server reads it, in milliseconds. */
const SOON = 6000;
const inTime = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

describe('the times of a story', () => {
  let newsroom: Newsroom;
  let editor: string;
  let section: string;
  let number = 0;

  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data ?? body;
  };
  const make = async (fields: object = {}) => {
    number += 1;
    const story = data(
      await newsroom.call('POST', '/api/articles?status=draft', {
        data: { headline: `Story ${number}`, section, ...fields },
      })
    );
    return { id: String(story.documentId), slug: String(story.slug), headline: story.headline };
  };
  const save = (id: string, fields: object, query = '?status=draft') =>
    newsroom.call('PUT', `/api/articles/${id}${query}`, { data: fields });
  const publish = (id: string, fields: object = {}) => save(id, fields, '');
  const isPublic = async (slug: string) =>
    (await newsroom.read(`/api/articles/by-slug/${slug}`)).status === 200;
  const row = (documentId: string, status: 'draft' | 'published' = 'draft') =>
    newsroom.strapi.db.query(ARTICLE).findOne({
      where: { documentId, publishedAt: status === 'draft' ? null : { $notNull: true } },
    });
  const outcomes = (article: string) =>
    newsroom.strapi.db.query(OUTCOME).findMany({ where: { article } });
  const errorsOf = ({ status, body }: Answer) => ({
    status,
    paths: body.error?.details?.errors?.map(({ path }: { path: string[] }) => path.join('.')),
    codes: body.error?.details?.errors?.flatMap(({ code }: { code?: string }) => code ?? []),
  });
  /** Says a time past the hooks, as a newsroom finds it that did not run when it came. */
  const missed = async (documentId: string, fields: object) => {
    await newsroom.strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: fields });
  };
  const told: Array<{ event: string; entry: Record<string, unknown> }> = [];
  const toldOf = (id: string) => told.filter(({ entry }) => entry.documentId === id);

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    editor = await signInAdministrator(newsroom);
    const outlet = data(
      await newsroom.call('POST', '/api/outlets', {
        data: { name: 'Harbour Press', address: 'https://harbour.example', timeZone: 'Asia/Baku' },
      })
    ).documentId;
    section = data(
      await newsroom.call('POST', '/api/sections', { data: { name: 'News', outlet } })
    ).documentId;
    for (const event of ['article.schedule-refused', 'article.schedule-late']) {
      newsroom.strapi.eventHub.on(event, async (each) => {
        told.push({ event, ...(each as { entry: Record<string, unknown> }) });
      });
    }
  });
  afterAll(() => newsroom.stop());

  it('let it out once, as its draft stands then, and leave no time behind', async () => {
    const publishAt = inTime(SOON);
    const { id, slug } = await make({ publishAt, timeZone: 'Europe/Berlin' });
    expect(await isPublic(slug)).toBe(false);
    expect(data(await save(id, { standfirst: 'Changed since.' })).publishAt).toBe(publishAt);
    await until(() => isPublic(slug));
    const published = await row(id, 'published');
    expect(new Date(published.firstPublishedAt).getTime()).toBeGreaterThanOrEqual(
      Date.parse(publishAt)
    );
    expect(published).toMatchObject({ standfirst: 'Changed since.', publishAt: null });
    const draft = await row(id);
    expect(draft).toMatchObject({ publishAt: null, timeZone: 'Europe/Berlin' });
    expect(new Date(draft.updatedAt)).toEqual(new Date(published.updatedAt));
    const [outcome, ...more] = await outcomes(id);
    expect(more).toEqual([]);
    expect(outcome).toMatchObject({ action: 'publish', state: 'done', problems: null });
    expect(new Date(outcome.dueAt).toISOString()).toBe(publishAt);
    expect(toldOf(id)).toEqual([]);
  });

  it('are refused where they cannot be meant, with the field and what to do', async () => {
    const { id } = await make();
    const refused = async (fields: object) => errorsOf(await save(id, fields));
    for (const [fields, path] of [
      [{ publishAt: inTime(-1000) }, 'publishAt'],
      [{ expires: inTime(-1000) }, 'expires'],
      [{ publishAt: inTime(HOUR), embargoedUntil: inTime(2 * HOUR) }, 'publishAt'],
      [{ publishAt: inTime(2 * HOUR), expires: inTime(HOUR) }, 'expires'],
      [{ embargoedUntil: inTime(2 * HOUR), expires: inTime(HOUR) }, 'expires'],
      [{ publishAt: '2926-11-29T06:00:00Z' }, 'publishAt'],
      [{ publishAt: '2030-03-31T02:30' }, 'publishAt'],
      [{ publishAt: 'tomorrow' }, 'publishAt'],
      [{ publishAt: inTime(HOUR), timeZone: 'Asia/Bakku' }, 'timeZone'],
    ] as const) {
      expect([fields, await refused(fields)]).toEqual([
        fields,
        { status: 400, paths: [path], codes: [] },
      ]);
    }
    expect(await row(id)).toMatchObject({ publishAt: null, expires: null, timeZone: null });
    // What stands there is not held against whoever saves something else.
    await missed(id, { embargoedUntil: new Date(Date.now() - HOUR) });
    expect((await save(id, { standfirst: 'Words.' })).status).toBe(200);
  });

  it('read a bare day by the clocks of the story, else of its outlet', async () => {
    const { id } = await make({ embargoedUntil: '2031-05-04', expires: '2031-05-06' });
    const iso = async (name: string) => new Date((await row(id))[name]).toISOString();
    expect(await iso('embargoedUntil')).toBe('2031-05-03T20:00:00.000Z');
    expect(await iso('expires')).toBe('2031-05-06T19:59:59.000Z');
    data(await save(id, { publishAt: '2031-05-05', timeZone: 'America/New_York' }));
    expect(await iso('publishAt')).toBe('2031-05-05T04:00:00.000Z');
  });

  it('keep it from being published before, by every door, and say by which code', async () => {
    const scheduled = await make({ publishAt: inTime(HOUR) });
    const embargoed = await make({ embargoedUntil: inTime(HOUR) });
    for (const [{ id, headline }, code] of [
      [scheduled, 'scheduled'],
      [embargoed, 'embargoed'],
    ] as const) {
      const asPublished = errorsOf(await publish(id));
      expect(asPublished).toMatchObject({ status: 400, codes: [code] });
      const form = await newsroom.request(
        'POST',
        `/content-manager/collection-types/${ARTICLE}/${id}/actions/publish`,
        { token: editor, data: { headline } }
      );
      expect(errorsOf(form)).toMatchObject({ status: 400, codes: [code] });
      await expect(newsroom.strapi.documents(ARTICLE).publish({ documentId: id })).rejects.toThrow(
        code === 'scheduled' ? 'is to go out at' : 'under embargo until'
      );
      expect(await row(id, 'published')).toBeNull();
    }
    const created = await newsroom.call('POST', '/api/articles', {
      data: { headline: 'At once', section, embargoedUntil: inTime(HOUR) },
    });
    expect(errorsOf(created)).toMatchObject({ status: 400, codes: ['embargoed'] });
    expect((await publish(scheduled.id, { publishAt: null })).status).toBe(200);
    expect((await publish(embargoed.id, { embargoedUntil: null })).status).toBe(200);
  });

  it('let an embargo be moved and lifted while a correction waits', async () => {
    const { id, slug } = await make();
    data(await publish(id));
    data(await save(id, { standfirst: 'Corrected.', embargoedUntil: inTime(HOUR) }));
    data(await save(id, { embargoedUntil: inTime(2 * HOUR) }));
    data(await save(id, { embargoedUntil: null }));
    const { body } = await newsroom.read(`/api/articles/by-slug/${slug}`);
    expect(body.data.standfirst).toBeNull();
    expect(body.data.embargoedUntil ?? null).toBeNull();
  });

  it('take it from readers at its end, answer 410, and let it come back', async () => {
    const { id, slug } = await make({ headline: 'Offer of the day' });
    data(await publish(id));
    const expires = inTime(SOON);
    data(await save(id, { standfirst: 'Not yet published.', expires }));
    const now = await newsroom.read(`/api/articles/by-slug/${slug}`);
    expect(now.body.data).toMatchObject({ standfirst: null, expires });
    await until(async () => (await newsroom.read(`/api/articles/by-slug/${slug}`)).status === 410);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expires));
    expect(await outcomes(id)).toEqual([
      expect.objectContaining({ action: 'expire', state: 'done' }),
    ]);
    expect(await row(id)).toMatchObject({ standfirst: 'Not yet published.', expires: null });
    expect((await publish(id)).status).toBe(200);
    expect(await isPublic(slug)).toBe(true);
  });

  it('bring nothing back that was withdrawn or unpublished while a change of it waited', async () => {
    const takeAway = {
      withdraw: (id: string) =>
        newsroom.request('POST', `/newsroom/articles/${id}/withdraw`, {
          token: editor,
          data: { status: 451, reason: 'By order of a court.', authority: null, locales: ['en'] },
        }),
      unpublish: (id: string) =>
        newsroom.request(
          'POST',
          `/content-manager/collection-types/${ARTICLE}/${id}/actions/unpublish?locale=en`,
          { token: editor, data: {} }
        ),
    };
    for (const take of Object.values(takeAway)) {
      const { id, slug, headline } = await make();
      data(await publish(id));
      data(await save(id, { standfirst: 'Changed since.', publishAt: inTime(HOUR) }));
      const open = await row(id);
      data(await take(id));
      expect(await row(id)).toMatchObject({ publishAt: null, standfirst: 'Changed since.' });
      expect(await isPublic(slug)).toBe(false);
      // A form that was open meanwhile is asked, and brings no time back.
      const stale = await newsroom.request(
        'PUT',
        `/content-manager/collection-types/${ARTICLE}/${id}?locale=en`,
        {
          token: editor,
          data: { headline, publishAt: open.publishAt, updatedAt: open.updatedAt },
        }
      );
      expect(stale.status).toBe(409);
      // Whoever chooses a time then means it.
      expect((await save(id, { publishAt: inTime(HOUR) })).status).toBe(200);
    }
  });

  it('keep the section in which the story goes out from being deleted, and name the story', async () => {
    const own = data(
      await newsroom.call('POST', '/api/sections', { data: { name: 'Culture' } })
    ).documentId;
    const { id, headline } = await make({ section: own, publishAt: inTime(HOUR) });
    const refused = await newsroom.request(
      'DELETE',
      `/content-manager/collection-types/plugin::newsroom.section/${own}`,
      { token: editor }
    );
    expect(errorsOf(refused)).toMatchObject({ status: 400, paths: ['articles'] });
    expect(refused.body.error.message).toContain(`“${headline}”`);
    expect((await newsroom.call('GET', `/api/sections/${own}`)).status).toBe(200);
    data(await save(id, { publishAt: null }));
    expect((await newsroom.call('DELETE', `/api/sections/${own}`)).status).toBe(204);
  });

  it('keep a refusal, tell of it once, and try again only at another time', async () => {
    const { id, slug } = await make({
      headline: 'With a hole',
      publishAt: inTime(SOON),
      body: [{ __component: 'newsroom.figure', captionKey: 'nosuch' }],
    });
    await until(() => toldOf(id).length > 0);
    const [outcome] = await outcomes(id);
    expect(outcome).toMatchObject({ state: 'refused', action: 'publish' });
    expect(outcome.problems).toEqual([
      expect.objectContaining({ path: expect.arrayContaining(['body']) }),
    ]);
    expect(toldOf(id)).toEqual([
      {
        event: 'article.schedule-refused',
        model: 'article',
        uid: ARTICLE,
        entry: expect.objectContaining({ headline: 'With a hole', problems: outcome.problems }),
      },
    ]);
    expect(await isPublic(slug)).toBe(false);
    const { body } = await newsroom.request('GET', `/newsroom/articles/schedule?documentId=${id}`, {
      token: editor,
    });
    expect(body).toEqual({
      outletZone: 'Asia/Baku',
      mayPublish: true,
      outcomes: [
        expect.objectContaining({
          action: 'publish',
          state: 'refused',
          problems: outcome.problems,
        }),
      ],
    });
    // Mended, it goes out at the time that is chosen then.
    data(await save(id, { body: [], standfirst: 'Mended.' }));
    const marker = await make();
    await missed(marker.id, { publishAt: new Date() });
    await until(() => isPublic(marker.slug));
    expect(await isPublic(slug)).toBe(false);
    data(await save(id, { publishAt: inTime(SOON) }));
    await until(() => isPublic(slug));
    expect(toldOf(id)).toHaveLength(1);
  });

  it('are kept late, in their order, and said to be late', async () => {
    const stories = [await make(), await make(), await make()];
    const order = [2, 0, 1];
    for (const [position, index] of order.entries()) {
      const { id } = stories[index]!;
      await missed(id, { publishAt: new Date(Date.now() - 3 * HOUR + position * 1000) });
    }
    await until(async () => {
      const open = await Promise.all(stories.map(({ slug }) => isPublic(slug)));
      return open.every(Boolean);
    });
    const dates = await Promise.all(
      order.map(async (index) => (await row(stories[index]!.id, 'published')).id)
    );
    expect(dates).toEqual([...dates].sort((one, other) => one - other));
    await until(() => stories.every(({ id }) => toldOf(id).length === 1));
    expect(toldOf(stories[0]!.id)[0]).toMatchObject({ event: 'article.schedule-late' });
  });

  it('happen once on two nodes, one of which is switched off in the middle of them', async () => {
    const second = await startSecondNode(newsroom);
    const stories: Array<{ id: string; slug: string }> = [];
    for (let count = 0; count < 8; count += 1) stories.push(await make());
    await newsroom.strapi.db.query(ARTICLE).updateMany({
      where: { documentId: { $in: stories.map(({ id }) => id) } },
      data: { publishAt: new Date(Date.now() + 1000) },
    });
    const happened = async () =>
      (await Promise.all(stories.map(({ id }) => outcomes(id)))).filter(({ length }) => length > 0);
    await until(async () => (await happened()).length > 1);
    await second.kill();
    await until(async () => (await happened()).length === stories.length);
    for (const { id, slug } of stories) {
      expect(await outcomes(id)).toEqual([expect.objectContaining({ state: 'done' })]);
      await until(() => isPublic(slug));
      expect(
        await newsroom.strapi.db
          .query(ARTICLE)
          .count({ where: { documentId: id, publishedAt: { $notNull: true } } })
      ).toBe(1);
      expect(await row(id)).toMatchObject({ publishAt: null });
    }
  });

  it('are chosen by whoever may publish; a longer embargo by whoever may write', async () => {
    const fields = ['headline', 'publishAt', 'embargoedUntil', 'expires', 'timeZone'];
    const grants = (actions: string[]) =>
      actions.map((action) => ({
        action: `${CONTENT}.${action}`,
        subject: ARTICLE,
        properties: action === 'publish' ? { locales: ['en'] } : { fields, locales: ['en'] },
      }));
    const reporter = await signInEditor(newsroom, grants(['create', 'read', 'update']));
    const chief = await signInEditor(newsroom, grants(['create', 'read', 'update', 'publish']));
    const { id } = await make();
    const form = (token: string, values: object) =>
      newsroom.request('PUT', `/content-manager/collection-types/${ARTICLE}/${id}`, {
        token,
        data: values,
      });
    const embargoedUntil = inTime(HOUR);
    expect(errorsOf(await form(reporter, { publishAt: inTime(HOUR) }))).toMatchObject({
      status: 400,
      paths: ['publishAt'],
    });
    expect((await form(reporter, { embargoedUntil })).status).toBe(200);
    expect((await form(reporter, { embargoedUntil: inTime(2 * HOUR) })).status).toBe(200);
    expect(errorsOf(await form(reporter, { embargoedUntil: null }))).toMatchObject({
      status: 400,
      paths: ['embargoedUntil'],
    });
    const publishAt = inTime(3 * HOUR);
    expect((await form(chief, { publishAt })).status).toBe(200);
    // The form of a reporter sends the time along.
    expect((await form(reporter, { headline: 'Other words', publishAt })).status).toBe(200);
    const copy = await newsroom.strapi.documents(ARTICLE).clone({ documentId: id });
    expect(copy?.entries[0]).toMatchObject({ publishAt: null, expires: null });
    expect(copy?.entries[0]?.embargoedUntil).not.toBeNull();
  });

  it('keep it under embargo from a role that is told so, and from no other', async () => {
    const secret = await make({ headline: 'Budget', embargoedUntil: inTime(HOUR) });
    const open = await make({ headline: 'Weather' });
    const reads = (conditions: string[]) =>
      signInEditor(newsroom, [
        {
          action: `${CONTENT}.read`,
          subject: ARTICLE,
          properties: { fields: ['headline', 'embargoedUntil'], locales: ['en'] },
          conditions,
        },
      ]);
    const outsider = await reads(['plugin::newsroom.not-under-embargo']);
    const insider = await reads([]);
    const get = async (token: string, path: string) =>
      newsroom.request('GET', `/content-manager/collection-types/${ARTICLE}${path}`, { token });
    const listed = async (token: string) =>
      JSON.stringify((await get(token, '?pageSize=100&sort=id:DESC')).body);
    expect(await listed(insider)).toContain('Budget');
    expect(await listed(outsider)).not.toContain('Budget');
    expect(await listed(outsider)).toContain('Weather');
    expect((await get(outsider, `/${secret.id}`)).status).toBe(403);
    expect((await get(outsider, `/${open.id}`)).status).toBe(200);
    await missed(secret.id, { embargoedUntil: new Date(Date.now() - 1000) });
    expect(await listed(outsider)).toContain('Budget');
  });
});
