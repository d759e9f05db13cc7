import type { CalendarAnswer } from '../../../types/desk';
import { dataOf, deskOf, HOUR, signInAtDesk } from '../../support/desk';
import { signInEditor } from '../../support/editors';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const CONTENT = 'plugin::content-manager.explorer';
const DAY = 24 * HOUR;

describe('the calendar of the desk', () => {
  let newsroom: Newsroom;
  let tokens: Awaited<ReturnType<typeof signInAtDesk>>;
  let desk: ReturnType<typeof deskOf>;
  /** The midnight in UTC with which the third day from now begins. */
  let midnight: number;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    tokens = await signInAtDesk(newsroom);
    desk = deskOf(newsroom);
    midnight = Math.floor(Date.now() / DAY) * DAY + 3 * DAY;
  });
  afterAll(() => newsroom.stop());

  const ask = (query: string, token = tokens.desk) =>
    newsroom.request('GET', `/newsroom/desk/calendar?${query}`, { token });
  const calendar = async (query: string, token?: string): Promise<CalendarAnswer> =>
    dataOf(await ask(query, token));
  const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  /** What a calendar has of one story, by its days. */
  const found = ({ days }: CalendarAnswer, documentId: string) =>
    days.flatMap(({ day: on, items }) =>
      items.filter((item) => item.documentId === documentId).map(({ kind }) => `${on} ${kind}`)
    );

  it('has what is to go out, the ends of embargoes, what leaves and what was published', async () => {
    const planned = await desk.write(tokens.reporter, { headline: 'Planned' });
    dataOf(
      await desk.save(tokens.desk, planned, {
        embargoedUntil: new Date(midnight).toISOString(),
        publishAt: new Date(midnight + 30 * HOUR).toISOString(),
        timeZone: 'Asia/Baku',
      })
    );
    const out = await desk.write(tokens.reporter, { headline: 'Out' });
    dataOf(await desk.publish(tokens.desk, out));
    dataOf(await desk.save(tokens.desk, out, { expires: new Date(midnight + HOUR).toISOString() }));
    const query = `from=${day(Date.now())}&to=${day(midnight + 2 * DAY)}&timeZone=UTC`;
    const answer = await calendar(query);
    expect(found(answer, planned)).toEqual([
      `${day(midnight)} embargo`,
      `${day(midnight + DAY)} publish`,
    ]);
    expect(found(answer, out)).toEqual([`${day(Date.now())} published`, `${day(midnight)} expire`]);
    const busy = answer.days.find((each) => each.day === day(midnight));
    expect(busy?.counts).toEqual({ publish: 0, embargo: 1, expire: 1, published: 0 });
    expect(busy?.items.map(({ headline }) => headline)).toEqual(['Planned', 'Out']);
    expect(answer.days.map((each) => each.day)).toHaveLength(6);
  });

  it('counts days by the clocks of the zone that is asked for', async () => {
    const story = await desk.write(tokens.reporter, { headline: 'Around midnight' });
    await desk.put(story, { publishAt: new Date(midnight - 1) });
    const on = async (zone: string) =>
      found(
        await calendar(
          `from=${day(midnight - DAY)}&to=${day(midnight)}&timeZone=${encodeURIComponent(zone)}`
        ),
        story
      );
    expect(await on('UTC')).toEqual([`${day(midnight - DAY)} publish`]);
    expect(await on('Asia/Baku')).toEqual([`${day(midnight)} publish`]);
    await desk.put(story, { publishAt: null });
  });

  it('shows twenty of a busy day, the planned ones first, and counts all', async () => {
    const planned = await desk.write(tokens.reporter, { headline: 'The planned one' });
    const at = Date.now() + 30 * DAY;
    await desk.put(planned, { publishAt: new Date(at + HOUR) });
    for (let number = 0; number < 24; number += 1) {
      const id = await desk.write(tokens.reporter, { headline: `Leaves ${number}` });
      dataOf(await desk.publish(tokens.desk, id));
      await desk.put(id, { expires: new Date(Math.floor(at / DAY) * DAY + number) }, true);
    }
    const query = `from=${day(at)}&to=${day(at + HOUR)}&timeZone=UTC`;
    const { days } = await calendar(query);
    expect(days.reduce((sum, { counts }) => sum + counts.expire, 0)).toBe(24);
    expect(days[0]?.items).toHaveLength(20);
    expect(days.flatMap(({ items }) => items.map(({ headline }) => headline))).toContain(
      'The planned one'
    );
    await desk.put(planned, { publishAt: null });
  });

  it('tells nobody of fields and stories that they may not read', async () => {
    const story = await desk.write(tokens.reporter, { headline: 'A secret plan' });
    await desk.put(story, {
      publishAt: new Date(midnight + HOUR),
      embargoedUntil: new Date(midnight),
    });
    const reading = (fields: string[], locales: string[]) =>
      signInEditor(newsroom, [
        { action: `${CONTENT}.read`, subject: ARTICLE, properties: { fields, locales } },
      ]);
    const query = `from=${day(midnight)}&to=${day(midnight)}&timeZone=UTC`;
    const modest = await calendar(query, await reading(['headline'], ['en']));
    const arabic = await calendar(query, await reading(['headline', 'publishAt'], ['ar']));
    const timely = await calendar(query, await reading(['publishAt'], ['en']));
    expect(found(modest, story)).toEqual([]);
    expect(found(arabic, story)).toEqual([]);
    expect(found(timely, story)).toEqual([`${day(midnight)} publish`]);
    expect(JSON.stringify([modest, arabic, timely])).not.toContain('A secret plan');
    await desk.put(story, { publishAt: null, embargoedUntil: null });
  });

  it.each([
    ['from', 'to=2026-11-29'],
    ['to', 'from=2026-11-29&to=2026-11-28'],
    ['to', 'from=2026-11-01&to=2026-12-31'],
    ['from', 'from=2026-13-01&to=2026-11-29'],
  ])('names the parameter %s where it cannot be meant: %s', async (name, query) => {
    const { status, body } = await ask(query);
    expect([status, body.error.details.errors[0].path]).toEqual([400, [name]]);
  });
});
