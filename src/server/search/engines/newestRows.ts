import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FoundRow } from './foundRow';
import { inStretches } from './inStretches';
import type { IndexedType, IndexTables } from './indexTables';
import { BEHIND_ALL, firstPlaceAt } from './placeOfStory';
import type { DividedQuery, SearchDialect } from './searchDialect';
import type { SearchQuestion } from './searchEngine';
import type { TimeStretch } from './stretch';
import type { TokenQuery } from './tokenQuery';

/** Of the newest so many with all words, those are looked at that a phrase stands in. */
const LOOKED_THROUGH = 3000;
/** The first stretch has so many stories for each that is wanted. */
const FIRST_STORIES = 1.5;

const DAY = 24 * 60 * 60 * 1000;
const COLUMNS = 'place, document, section, outlet, authors, day, ranked';

/** A moment some days from the beginning of a day, further than any clock is from another. */
const daysFrom = (day: string, days: number) => new Date(Date.parse(day) + days * DAY);

type Row = Record<string, string | number | null>;

/** Reads the newest rows that have tokens. */
export class NewestRows {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly of: IndexedType,
    private readonly tables: IndexTables,
    private readonly dialect: SearchDialect
  ) {}

  /** In the transaction of the answer, where there is one: each of two would wait for a connection. */
  async with(question: SearchQuestion, query: TokenQuery): Promise<FoundRow[]> {
    return this.strapi.db.transaction(({ trx }) => this.read(trx, question, query));
  }

  private async read(
    trx: Knex.Transaction,
    question: SearchQuestion,
    query: TokenQuery
  ): Promise<FoundRow[]> {
    const phrases = [...query.phrases, ...query.unwantedPhrases];
    if (phrases.length === 0) return this.newest(trx, question, query, COLUMNS, question.limit);
    const some = await this.newest(trx, question, query, 'place', LOOKED_THROUGH);
    if (some.length === 0) return [];
    const fits = [
      ...query.phrases.map((any) => `(${any.map(() => 'stream LIKE ?').join(' OR ')})`),
      ...query.unwantedPhrases.map(() => 'stream NOT LIKE ?'),
    ];
    const name = this.tables.name(this.of.tables[question.state]);
    return this.select(
      trx,
      `SELECT ${COLUMNS} FROM ${name} WHERE place IN (${some.map(() => '?').join()}) AND ${fits.join(' AND ')} ORDER BY place LIMIT ?`,
      [...some.map(({ place }) => place), ...phrases.flat(), question.limit]
    );
  }

  private async newest<Found extends Pick<FoundRow, 'place'>>(
    trx: Knex.Transaction,
    { state, locale, from, to }: SearchQuestion,
    query: TokenQuery,
    columns: string,
    limit: number
  ): Promise<Found[]> {
    const table = this.of.tables[state];
    const match = this.dialect.match(table, this.tables.name);
    const { asked, ...looked }: DividedQuery = this.dialect.divide?.(query) ?? {
      asked: query,
      conditions: [],
      bindings: [],
    };
    const conditions = [match.where, 'locale = ?', ...looked.conditions];
    const bindings: unknown[] = [locale, ...looked.bindings];
    if (from !== null) {
      conditions.push('day >= ?');
      bindings.push(from);
    }
    if (to !== null) {
      conditions.push('day <= ?');
      bindings.push(to);
    }
    const times: TimeStretch = {
      first: to === null ? 0 : firstPlaceAt(daysFrom(to, 3)),
      behind: from === null ? BEHIND_ALL : firstPlaceAt(daysFrom(from, -3)),
    };
    // By the place that the index of words has: where it reads in their order, it reads no more than these.
    const sql = `SELECT ${columns} FROM ${match.from} WHERE ${[...conditions, `${match.place} >= ?`, `${match.place} < ?`].join(' AND ')} ORDER BY ${match.place} LIMIT ?`;
    const read = async (stretch: TimeStretch, most: number) => {
      const within = match.places ? await this.occupied(trx, match.places, stretch) : [stretch];
      if (within.length === 0) return [];
      return this.select<Found>(trx, sql, [
        this.dialect.expression(asked, stretch, within),
        ...bindings,
        ...[stretch.first, stretch.behind, most],
      ]);
    };
    if (!match.places) return read(times, limit);
    const { all, begin } = await this.extent(trx, match.places, times, limit);
    return inStretches(all, begin, limit, read);
  }

  /** From where to where there are stories, and which are the newest of them. */
  private async extent(
    trx: Knex.Transaction,
    places: string,
    { first, behind }: TimeStretch,
    limit: number
  ): Promise<{ all: TimeStretch; begin: number }> {
    const some = `FROM ${places} WHERE place >= ? AND place < ?`;
    const [row] = await this.select<Row>(
      trx,
      `SELECT (SELECT MIN(place) ${some}) AS newest, (SELECT MAX(place) ${some}) AS oldest, (SELECT place ${some} ORDER BY place LIMIT 1 OFFSET ${Math.ceil(limit * FIRST_STORIES)}) AS begin`,
      [first, behind, first, behind, first, behind]
    );
    const { newest = null, oldest = null, begin = null } = row ?? {};
    if (newest === null) return { all: { first: 0, behind: 0 }, begin: 0 };
    const all = { first: Number(newest), behind: Number(oldest) + 1 };
    return { all, begin: begin === null ? all.behind : Number(begin) };
  }

  /** What of a stretch has stories. One with a wrong date makes an archive decades longer. */
  private async occupied(
    trx: Knex.Transaction,
    places: string,
    stretch: TimeStretch
  ): Promise<TimeStretch[]> {
    const pieces = this.dialect.pieces?.(stretch) ?? [stretch];
    if (pieces.length === 1) return pieces;
    const [row = {}] = await this.select<Row>(
      trx,
      `SELECT ${pieces.map((_, index) => `(SELECT MIN(place) FROM ${places} WHERE place >= ? AND place < ?) AS piece${index}`).join()}`,
      pieces.flatMap(({ first, behind }) => [first, behind])
    );
    return pieces.filter((_, index) => row[`piece${index}`] !== null);
  }

  private async select<Found>(
    trx: Knex.Transaction,
    sql: string,
    bindings: readonly unknown[]
  ): Promise<Found[]> {
    const answer = await trx.raw(sql, bindings as never);
    const { client } = this.strapi.db.dialect;
    if (client === 'postgres') return answer.rows;
    return client === 'mysql' ? answer[0] : answer;
  }
}
