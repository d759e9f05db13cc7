import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { deskOf, HOUR, inTime } from '../../support/desk';
import { signInAdministrator } from '../../support/people';

const STORIES = 3000;
const WITHDRAWN = 1000;
const DAY = 24 * HOUR;
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

interface Asked {
  sql: string;
  bindings: unknown[];
}

describe('the desk of a newsroom with a large archive', () => {
  let newsroom: Newsroom;
  let token: string;
  let empty: number;

  const calendar = `/newsroom/desk/calendar?from=${dayOf(Date.now() - 9 * DAY)}&to=${dayOf(Date.now() + 9 * DAY)}&timeZone=UTC`;

  /** What the board and the calendar ask the database. */
  async function asked(): Promise<Asked[]> {
    const { connection } = newsroom.strapi.db;
    const desk = deskOf(newsroom);
    // The first fills what is remembered.
    await desk.board(token);
    const all: Asked[] = [];
    const note = ({ sql, bindings = [] }: Partial<Asked> & { sql: string }) =>
      all.push({ sql, bindings });
    connection.on('query', note);
    await desk.board(token);
    await newsroom.request('GET', calendar, { token });
    connection.off('query', note);
    return all.filter(({ sql }) => /^select/i.test(sql) && sql.includes('newsroom_'));
  }

  const insert = async (table: string, rows: object[]) => {
    const { db } = newsroom.strapi;
    for (let first = 0; first < rows.length; first += 500) {
      await db.getConnection(table).insert(rows.slice(first, first + 500));
    }
  };

  beforeAll(async () => {
    newsroom = await startNewsroom();
    token = await signInAdministrator(newsroom);
    empty = (await asked()).length;
    const at = (number: number) => new Date(Date.now() - 60 * DAY - number * HOUR);
    const numbers = Array.from({ length: STORIES }, (_, number) => number);
    const story = (number: number, published: Date | null) => ({
      document_id: `archived${number}`,
      headline: `Archived ${number}`,
      slug: `archived-${number}`,
      locale: 'en',
      created_at: at(number),
      updated_at: at(number),
      first_published_at: at(number),
      published_at: published,
    });
    await insert(
      'newsroom_articles',
      numbers.flatMap((number) => [story(number, null), story(number, at(number))])
    );
    await insert(
      'newsroom_withdrawals',
      numbers.slice(0, WITHDRAWN).map((number) => ({
        document_id: `withdrawal${number}`,
        article: `archived${number}`,
        locale: 'en',
        active: true,
        started_at: at(number),
      }))
    );
  });
  afterAll(() => newsroom.stop());

  it('shows what is under way, and nothing of the archive', async () => {
    const desk = deskOf(newsroom);
    const write = (headline: string, fields: object = {}) =>
      desk.write(token, { headline, ...fields });
    await write('Being written');
    await write('Goes out', { publishAt: inTime(DAY), timeZone: 'UTC' });
    const handed = await write('Handed over');
    await desk.say(token, handed, { state: 'desk' });
    const board = await desk.board(token, `timeZone=UTC&day=${dayOf(Date.now() + DAY)}`);
    const headlines = Object.entries(board.columns).map(([name, { cards, count }]) => [
      name,
      count,
      cards.map(({ headline }) => headline),
    ]);
    expect(headlines).toEqual([
      ['writing', 1, ['Being written']],
      ['desk', 1, ['Handed over']],
      ['ready', 0, []],
      ['scheduled', 1, ['Goes out']],
      ['published', 0, []],
      ['away', 0, []],
    ]);
  });

  it('asks of the archive what it asks of none: by indexes, and without going through it', async () => {
    const { db } = newsroom.strapi;
    const { columns } = await deskOf(newsroom).board(token);
    for (const name of ['writing', 'desk', 'scheduled'] as const) {
      expect(columns[name]).toBeDefined();
    }
    const all = await asked();
    // For what is there now cards are made: as many statements for a hundred as for one.
    expect(all.length).toBeGreaterThanOrEqual(empty);
    for (const { sql, bindings } of all) {
      // Readable stories that are among some others: a database may look at each that is readable.
      expect(sql).not.toMatch(/from \S*newsroom_articles\S* as \S*t0\S* .* in \(select/i);
      if (db.dialect.client !== 'sqlite' || !sql.includes('newsroom_articles')) continue;
      const plan: Array<{ detail: string }> = await db.connection.raw(
        `EXPLAIN QUERY PLAN ${sql}`,
        bindings as never
      );
      const steps = plan.map(({ detail }) => detail);
      // No step takes all stories of a language, or all drafts.
      for (const step of steps) {
        expect(step).not.toMatch(/^SCAN (?:t0|story|newsroom_articles)\b/);
        expect(step).not.toMatch(/USING (?:COVERING )?INDEX \S+ \((?:locale|published_at)=\?\)/);
        expect(step).not.toMatch(/\(locale=\? AND published_at=\?\)/);
      }
    }
  });
});
