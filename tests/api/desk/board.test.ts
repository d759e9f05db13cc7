import type { DeskAnswer, DeskColumnName } from '../../../types/desk';
import { dataOf, deskOf, HOUR, inTime, signInAtDesk } from '../../support/desk';
import { READS_ARTICLES, signInEditor, signInStock } from '../../support/editors';
import { draftCaption, ferryBody, FITTING, WRONG } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';
const CONTENT = 'plugin::content-manager.explorer';
const ZONE = 'Etc/GMT-14';

const dayOf = (moment: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);

describe('the board of the desk', () => {
  let newsroom: Newsroom;
  let tokens: Awaited<ReturnType<typeof signInAtDesk>>;
  let desk: ReturnType<typeof deskOf>;
  let section: string;
  let outlet: string;
  let other: string;

  const make = async (path: string, fields: object) =>
    String(dataOf(await newsroom.call('POST', `/api/${path}`, { data: fields })).documentId);

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    tokens = await signInAtDesk(newsroom);
    desk = deskOf(newsroom);
    outlet = await make('outlets', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
      timeZone: ZONE,
    });
    other = await make('outlets', { name: 'Abbey Radio', address: 'https://abbey.example' });
    section = await make('sections', {
      name: 'News',
      names: [{ language: 'ar', name: 'أخبار' }],
      outlet,
    });
  });
  afterAll(() => newsroom.stop());

  /** The columns in which a story stands. */
  const where = (documentId: string, { columns }: DeskAnswer): DeskColumnName[] =>
    (Object.keys(columns) as DeskColumnName[]).filter((name) =>
      columns[name]?.cards.some((card) => card.documentId === documentId)
    );
  const write = (fields: object) =>
    desk.write(tokens.reporter, { section: { connect: [{ documentId: section }] }, ...fields });

  it('takes a story from column to column as it is handed on, scheduled, published and withdrawn', async () => {
    const story = await write({ headline: 'Ferry on its way' });
    const at = async () => where(story, await desk.board(tokens.desk));
    expect(await at()).toEqual(['writing']);
    dataOf(await desk.say(tokens.reporter, story, { state: 'desk' }));
    expect(await at()).toEqual(['desk']);
    dataOf(await desk.say(tokens.desk, story, { state: 'ready' }));
    expect(await at()).toEqual(['ready']);

    const publishAt = inTime(24 * HOUR);
    dataOf(await desk.save(tokens.desk, story, { publishAt }));
    expect(await at()).toEqual([]);
    const tomorrow = (await desk.board(tokens.desk)).timeZone;
    const day = dayOf(new Date(publishAt), tomorrow);
    expect(where(story, await desk.board(tokens.desk, `day=${day}`))).toEqual(['scheduled']);
    expect((await desk.card(tokens.desk, story, `day=${day}`)).handover).toMatchObject({
      state: 'ready',
    });

    dataOf(await desk.save(tokens.desk, story, { publishAt: null }));
    expect(await at()).toEqual(['ready']);
    dataOf(await desk.publish(tokens.desk, story));
    expect(await at()).toEqual(['published']);
    expect((await desk.card(tokens.desk, story)).handover).toBeNull();

    dataOf(await desk.save(tokens.reporter, story, { standfirst: 'Changed since.' }));
    expect(await at()).toEqual(['writing', 'published']);
    dataOf(
      await newsroom.request('POST', `/newsroom/articles/${story}/withdraw`, {
        token: tokens.chief,
        data: { status: 451, reason: 'By order of a court.', locales: ['en'] },
      })
    );
    expect(await at()).toEqual(['away']);
    expect((await desk.card(tokens.desk, story)).away).toEqual({
      status: 451,
      reason: 'By order of a court.',
      since: expect.any(String),
      by: 'Ida Holm',
    });
    dataOf(await desk.save(tokens.reporter, story, { standfirst: 'Written anew.' }));
    expect(await at()).toEqual(['writing', 'away']);
  });

  it('says on a card what a desk asks about a story', async () => {
    const story = await write({
      headline: 'Norland urges ferry talks with Southland',
      by: 'Ida Holm and Ole Muster',
      body: ferryBody(),
    });
    await draftCaption(newsroom, FITTING, story, { role: 'inline', position: 1 });
    await draftCaption(newsroom, WRONG, story, { role: 'lead', position: 2 });
    await newsroom.call('PUT', `/api/articles/${story}?locale=ar&status=draft`, {
      data: { headline: 'العبارة' },
    });
    for (const token of [tokens.desk, tokens.reporter]) {
      await newsroom.request('POST', '/newsroom/presence', {
        token,
        data: {
          type: ARTICLE,
          documentId: story,
          locale: 'en',
          session: `form-${token.slice(-12).replaceAll(/\W/g, 'x')}`,
        },
      });
    }
    await desk.say(tokens.reporter, story, { state: 'desk', note: 'Please cut to 300 words.' });
    const card = await desk.card(tokens.desk, story, 'locale=en');
    expect(card).toMatchObject({
      locale: 'en',
      headline: 'Norland urges ferry talks with Southland',
      section: 'News',
      author: 'Ida Holm and Ole Muster',
      words: expect.any(Number),
      picture: expect.stringMatching(/^\/uploads\//),
      captions: { count: 2, wrong: 1 },
      languages: [
        { locale: 'ar', state: 'draft' },
        { locale: 'en', state: 'draft' },
      ],
      publishAt: null,
      publishedAt: null,
      handover: { state: 'desk', note: 'Please cut to 300 words.', at: expect.any(String) },
      may: { update: true, publish: true, handOver: true },
    });
    expect(card.words).toBeGreaterThan(50);
    expect(card.openIn.map(({ isSelf }) => isSelf).sort()).toEqual([false, true]);
    const arabic = await desk.card(tokens.desk, story, 'locale=ar');
    expect(arabic).toMatchObject({ headline: 'العبارة', section: 'أخبار', handover: null });
    expect(arabic.openIn).toEqual([]);
  });

  it('says of what is ready or scheduled what its publication would be refused for', async () => {
    const story = await write({
      headline: 'A story with a wrong caption',
      body: [...ferryBody(), { __component: 'newsroom.figure', captionKey: 'nobody' }],
    });
    const caption = await draftCaption(newsroom, WRONG, story);
    dataOf(await desk.say(tokens.desk, story, { state: 'ready' }));
    const obstacles = async () =>
      (await desk.card(tokens.desk, story)).obstacles.map(({ rule }) => rule);
    expect(await obstacles()).toEqual(['figure-without-caption', 'caption-blocks']);
    expect((await desk.publish(tokens.desk, story)).status).toBe(400);

    dataOf(
      await newsroom.request('POST', `/newsroom/captions/${caption}/hold-back`, {
        token: tokens.desk,
        data: { locale: 'en' },
      })
    );
    dataOf(await desk.save(tokens.desk, story, { body: ferryBody() }));
    expect(await obstacles()).toEqual([]);
    dataOf(await desk.publish(tokens.desk, story));
  });

  it('keeps what was refused at its time on the board of today, with the reasons', async () => {
    const story = await write({ headline: 'A story that was refused', body: ferryBody() });
    await draftCaption(newsroom, WRONG, story);
    await desk.put(story, { publishAt: new Date(Date.now() - 50 * HOUR) });
    await until(async () => (await desk.card(tokens.desk, story)).refusal !== null);
    const card = await desk.card(tokens.desk, story);
    expect(where(story, await desk.board(tokens.desk))).toEqual(['scheduled']);
    expect(card.refusal?.problems[0]?.message).toContain('does not fit');

    const { body } = await newsroom.request('GET', '/newsroom/desk/not-ready', {
      token: tokens.desk,
    });
    expect(body.cards.map(({ documentId }: { documentId: string }) => documentId)).toContain(story);
    await desk.save(tokens.desk, story, { publishAt: null });
  });

  it('tells what is not ready of what goes out within a day, and of nothing later', async () => {
    const broken = {
      body: [...ferryBody(), { __component: 'newsroom.figure', captionKey: 'none' }],
    };
    const soon = await write({ headline: 'Soon, and broken', ...broken });
    const later = await write({ headline: 'Later, and broken', ...broken });
    const fine = await write({ headline: 'Soon, and fine', body: ferryBody() });
    dataOf(await desk.save(tokens.desk, soon, { publishAt: inTime(20 * HOUR) }));
    dataOf(await desk.save(tokens.desk, fine, { publishAt: inTime(20 * HOUR) }));
    dataOf(await desk.save(tokens.desk, later, { publishAt: inTime(30 * HOUR) }));
    const { body } = await newsroom.request('GET', '/newsroom/desk/not-ready', {
      token: tokens.desk,
    });
    expect(body.cards.map(({ headline }: { headline: string }) => headline)).toEqual([
      'Soon, and broken',
    ]);
    expect(body.scheduled).toBe(2);
    for (const id of [soon, later, fine]) await desk.save(tokens.desk, id, { publishAt: null });
  });

  it('shows the day of the zone that is asked for, from its first to its last moment', async () => {
    const story = await write({ headline: 'Around midnight' });
    const today = (await desk.board(tokens.desk, 'timeZone=UTC')).today;
    const midnight = Date.parse(`${today}T00:00:00Z`) + 3 * 24 * HOUR;
    const days = (moment: number) => ({
      day: new Date(moment).toISOString().slice(0, 10),
      before: new Date(moment - 24 * HOUR).toISOString().slice(0, 10),
    });
    const { day, before } = days(midnight);
    const isOn = async (asked: string, zone: string) =>
      where(
        story,
        await desk.board(tokens.desk, `day=${asked}&timeZone=${encodeURIComponent(zone)}`)
      ).includes('scheduled');
    await desk.put(story, { publishAt: new Date(midnight) });
    expect([await isOn(before, 'UTC'), await isOn(day, 'UTC')]).toEqual([false, true]);
    expect([await isOn(before, 'America/Lima'), await isOn(day, 'America/Lima')]).toEqual([
      true,
      false,
    ]);
    await desk.put(story, { publishAt: new Date(midnight - 1) });
    expect([await isOn(before, 'UTC'), await isOn(day, 'UTC')]).toEqual([true, false]);
    expect([await isOn(before, 'Asia/Baku'), await isOn(day, 'Asia/Baku')]).toEqual([false, true]);
    await desk.put(story, { publishAt: null });
  });

  it('takes the clocks of the outlet that is asked for, and shows its stories only', async () => {
    const here = await write({ headline: 'In the harbour' });
    const there = await desk.write(tokens.reporter, {
      headline: 'In the abbey',
      outlet: { connect: [{ documentId: other }] },
    });
    const harbour = await desk.board(tokens.desk, `outlet=${outlet}`);
    const abbey = await desk.board(tokens.desk, `outlet=${other}`);
    expect(harbour.timeZone).toBe(ZONE);
    expect(abbey.timeZone).toBe('UTC');
    expect([harbour.outletZones, abbey.outletZones]).toEqual([[ZONE], ['UTC']]);
    expect((await desk.board(tokens.desk)).outletZones).toEqual(['UTC', ZONE]);
    expect([where(here, harbour), where(there, harbour)]).toEqual([['writing'], []]);
    expect([where(here, abbey), where(there, abbey)]).toEqual([[], ['writing']]);
    expect(harbour.outlets.map(({ name }) => name)).toEqual(['Abbey Radio', 'Harbour Press']);
    expect(harbour.locales.sort()).toEqual(['ar', 'en']);
  });

  it('shows an editor their own on demand', async () => {
    const theirs = await write({ headline: 'The reporter’s' });
    const own = await desk.write(tokens.desk, {
      headline: 'The desk’s',
      section: { connect: [{ documentId: section }] },
    });
    const seen = (token: string) => desk.board(token, 'mine=true');
    expect(where(theirs, await seen(tokens.reporter))).toEqual(['writing']);
    expect(where(own, await seen(tokens.reporter))).toEqual([]);
    expect(where(own, await seen(tokens.desk))).toEqual(['writing']);
  });

  it('gives as many cards as are asked for, and counts all', async () => {
    for (let number = 0; number < 4; number += 1) {
      const id = await write({ headline: `Paged ${number}` });
      dataOf(await desk.say(tokens.desk, id, { state: 'desk' }));
    }
    const { columns } = await desk.board(tokens.desk, 'columns=desk&limit=2');
    expect(Object.keys(columns)).toEqual(['desk']);
    expect(columns.desk?.cards).toHaveLength(2);
    expect(columns.desk?.count).toBeGreaterThanOrEqual(4);
    const whole = await desk.board(tokens.desk, 'columns=desk');
    expect(whole.columns.desk?.cards).toHaveLength(columns.desk?.count ?? 0);
  });

  it('asks as much of the database for many stories as for few', async () => {
    const asked = async (query: string) => {
      const sent: string[] = [];
      const listen = ({ sql }: { sql: string }) => sent.push(sql);
      newsroom.strapi.db.connection.on('query', listen);
      await desk.board(tokens.desk, query);
      newsroom.strapi.db.connection.removeListener('query', listen);
      // The scheduler asks the same database, on a connection of its own where it can.
      return sent.filter((sql) => /^select/i.test(sql) && !/due|locked/.test(sql)).length;
    };
    const few = await asked('limit=2');
    const many = await asked('limit=100');
    expect(many).toBeLessThanOrEqual(few);
    expect(many).toBeLessThan(70);
  });

  it.each([
    ['day', 'day=2026-02-30'],
    ['day', 'day=tomorrow'],
    ['timeZone', 'timeZone=Mars'],
    ['columns.0', 'columns=archive'],
    ['limit', 'limit=0'],
    ['limit', 'limit=many'],
    ['mine', 'mine=perhaps'],
    ['locale', 'locale=en&locale=ar'],
    ['order', 'order=up'],
  ])('names the parameter %s where it cannot be meant: %s', async (name, query) => {
    const { status, body } = await newsroom.request('GET', `/newsroom/desk?${query}`, {
      token: tokens.desk,
    });
    expect([status, body.error.details.errors[0].path.join('.')]).toEqual([400, name]);
  });

  describe('for those who may not read everything', () => {
    it('has nothing for who may read no story, nor for anybody outside the panel', async () => {
      const blind = await signInEditor(newsroom, []);
      for (const path of [
        '/newsroom/desk',
        '/newsroom/desk/not-ready',
        '/newsroom/desk/calendar?from=2026-11-29&to=2026-11-29',
      ]) {
        expect((await newsroom.request('GET', path, { token: blind })).status).toBe(403);
        for (const token of [newsroom.token, undefined]) {
          const { status } = await newsroom.request('GET', path, token ? { token } : {});
          expect([401, 403]).toContain(status);
        }
      }
    });

    it('leaves out fields, captions and sections of which the role may read nothing', async () => {
      const story = await write({ headline: 'Only the headline', by: 'Ida Holm' });
      await draftCaption(newsroom, FITTING, story);
      await desk.say(tokens.desk, story, { state: 'ready' });
      const publishAt = inTime(HOUR);
      const modest = await signInEditor(newsroom, [
        {
          action: `${CONTENT}.read`,
          subject: ARTICLE,
          properties: { fields: ['headline'], locales: ['en'] },
        },
      ]);
      const card = await desk.card(modest, story);
      expect(card).toMatchObject({
        headline: 'Only the headline',
        section: null,
        words: null,
        picture: null,
        captions: null,
        languages: [{ locale: 'en', state: 'draft' }],
        may: { update: false, publish: false, handOver: false },
      });
      expect(JSON.stringify(card)).not.toContain('Ida Holm');
      dataOf(await desk.save(tokens.desk, story, { publishAt }));
      const today = await desk.board(modest, 'timeZone=UTC');
      expect(today.columns.scheduled).toEqual({ cards: [], count: 0 });
      expect(JSON.stringify(today)).not.toContain(publishAt);
      expect(today.outlets).toEqual([]);
      await desk.save(tokens.desk, story, { publishAt: null });
    });

    it('shows a language to those only who may read it', async () => {
      const story = await write({ headline: 'In two languages' });
      await newsroom.call('PUT', `/api/articles/${story}?locale=ar&status=draft`, {
        data: { headline: 'بلغتين' },
      });
      const english = await signInEditor(newsroom, [READS_ARTICLES]);
      const board = await desk.board(english);
      expect(where(story, board)).toEqual(['writing']);
      expect(JSON.stringify(board)).not.toContain('بلغتين');
      expect((await desk.card(english, story)).languages).toEqual([
        { locale: 'en', state: 'draft' },
      ]);
    });

    it('shows authors who may read their own the own alone, counts included', async () => {
      const { id } = await newsroom.strapi
        .service('admin::role')
        .findOne({ code: 'strapi-author' });
      const permissions = newsroom.strapi.db.query('admin::permission');
      for (const { id: permission } of await permissions.findMany({
        where: { role: id, subject: ARTICLE },
      })) {
        await permissions.update({
          where: { id: permission },
          data: { properties: { fields: ['headline', 'outlet'], locales: ['en'] } },
        });
      }
      const author = await signInStock(newsroom, 'strapi-author');
      const own = await desk.write(author, {
        headline: 'The author’s own',
        outlet: { connect: [{ documentId: outlet }] },
      });
      const { columns } = await desk.board(author);
      const all = Object.values(columns);
      expect(all.flatMap(({ cards }) => cards.map(({ documentId }) => documentId))).toEqual([own]);
      expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    });
  });
});
