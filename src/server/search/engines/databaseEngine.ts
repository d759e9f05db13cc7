import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { SEARCH_TABLES } from '../../strapi/searchTables';
import { ARTICLE } from '../../strapi/uids';
import { indexText, languageIn, type SearchedText } from '../normaliser';
import { digestOfStory, tokensOfFacts, type KeptStory } from './keptStory';
import { mysqlDialect } from './mysqlDialect';
import { firstPlaceAt, placeBehind, placeIn } from './placeOfStory';
import { postgresDialect } from './postgresDialect';
import { fitOf } from './fit';
import type { SearchDialect } from './searchDialect';
import type {
  SearchEngine,
  SearchHit,
  SearchQuestion,
  StoryFacts,
  StoryKey,
  StoryState,
} from './searchEngine';
import { sqliteDialect } from './sqliteDialect';
import { prepareQuestion, type NamedSection, type TokenQuery } from './tokenQuery';

const DIALECTS: Readonly<Record<string, SearchDialect>> = {
  sqlite: sqliteDialect,
  postgres: postgresDialect,
  mysql: mysqlDialect,
};
const STATES = Object.keys(SEARCH_TABLES) as StoryState[];

/** Of the newest so many with all words, those are looked at that a phrase stands in. */
const LOOKED_THROUGH = 3000;

/** What is shown of a story that was found. */
export interface StoryTexts {
  documentId: string;
  text: SearchedText;
}

interface FoundRow {
  place: number | string;
  document: string;
  section: string | null;
  outlet: string | null;
  authors: string;
  day: string;
  ranked: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** A moment some days from the beginning of a day, further than any clock is from another. */
const daysFrom = (day: string, days: number) => new Date(Date.parse(day) + days * DAY);

const factsOf = ({ section, outlet, authors, day }: FoundRow): StoryFacts => ({
  section,
  outlet,
  authors: JSON.parse(authors) as StoryFacts['authors'],
  day,
});

/** Finds stories by the full text search of the database that they are in. */
export class DatabaseEngine implements SearchEngine {
  private readonly dialect: SearchDialect;

  constructor(private readonly strapi: Core.Strapi) {
    const dialect = DIALECTS[strapi.db.dialect.client];
    if (!dialect) throw new Error(`The newsroom cannot search in ${strapi.db.dialect.client}.`);
    this.dialect = dialect;
  }

  private readonly name = (table: string): string => {
    const schema = this.strapi.db.getSchemaName();
    return schema ? `"${schema}"."${table}"` : table;
  };

  /** Makes the tables anew, with nothing in them. */
  async make(): Promise<void> {
    const { connection } = this.strapi.db;
    for (const state of STATES) {
      const table = SEARCH_TABLES[state];
      for (const each of this.dialect.tables(table)) {
        await connection.raw(`DROP TABLE IF EXISTS ${this.name(each)}`);
      }
      for (const statement of this.dialect.make(table, this.name)) await connection.raw(statement);
    }
  }

  /** Whether the tables are there. */
  async isMade(): Promise<boolean> {
    const tables = STATES.flatMap((state) => this.dialect.tables(SEARCH_TABLES[state]));
    for (const table of tables) {
      if (!(await this.strapi.db.getSchemaConnection().hasTable(table))) return false;
    }
    return true;
  }

  /** How many stories it has, and how many of them from a row that is there and of their state. */
  async count(state: StoryState): Promise<{ kept: number; right: number; stories: number }> {
    const { db } = this.strapi;
    const table = SEARCH_TABLES[state];
    const articles = db.metadata.get(ARTICLE).tableName;
    const ofState = state === 'draft' ? 'whereNull' : 'whereNotNull';
    const numberIn = async (query: Knex.QueryBuilder): Promise<number> => {
      const [row]: Array<{ number: number | string }> = await query.count({ number: '*' });
      return Number(row?.number ?? 0);
    };
    return {
      kept: await numberIn(db.getConnection(table)),
      stories: await numberIn(db.getConnection(articles)[ofState]('published_at')),
      right: await numberIn(
        db
          .getConnection(`${table} as kept`)
          .join(`${articles} as story`, (same) => {
            void same
              .on('story.id', 'kept.story')
              .andOn('story.document_id', 'kept.document')
              .andOn('story.locale', 'kept.locale');
          })
          [ofState]('story.published_at')
      ),
    };
  }

  /** Joins the transaction it is called in, as all that writes here. */
  async index(stories: readonly KeptStory[]): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      for (const story of stories) await this.put(trx, story);
    });
  }

  async remove(stories: readonly StoryKey[]): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      for (const { documentId, locale, state } of stories) {
        const table = SEARCH_TABLES[state];
        const row = await this.rowOf(trx, table, documentId, locale);
        if (!row) continue;
        await this.rowsIn(trx, table).where({ place: row.place }).delete();
        await this.dialect.keep?.(trx, table, {
          before: [Number(row.place)],
          now: null,
          tokens: '',
        });
      }
    });
  }

  private rowsIn(trx: Knex.Transaction, table: string): Knex.QueryBuilder {
    return this.strapi.db.getConnection(table).transacting(trx);
  }

  private rowOf(
    trx: Knex.Transaction,
    table: string,
    document: string,
    locale: string
  ): Promise<{ place: number | string; digest: string } | undefined> {
    return this.rowsIn(trx, table).where({ document, locale }).first('place', 'digest');
  }

  private async put(trx: Knex.Transaction, story: KeptStory): Promise<void> {
    const { documentId: document, locale, state } = story;
    const table = SEARCH_TABLES[state];
    const { facts, text } = story;
    const digest = digestOfStory(story);
    const before = await this.rowOf(trx, table, document, locale);
    if (before?.digest === digest) return;
    const { tokens, stream, ranked } = indexText(
      text,
      languageIn(locale),
      tokensOfFacts(story),
      state === 'draft'
    );
    const place = await this.freePlace(trx, table, story, before && Number(before.place));
    const row = {
      place,
      document,
      locale,
      story: story.row,
      section: facts.section,
      outlet: facts.outlet,
      authors: JSON.stringify(facts.authors),
      day: facts.day,
      digest,
      ranked,
      stream,
      texts: JSON.stringify(text),
      ...this.dialect.columns(trx.raw.bind(trx), tokens),
    };
    if (before) await this.rowsIn(trx, table).where({ place: before.place }).update(row);
    else await this.rowsIn(trx, table).insert(row).onConflict(['document', 'locale']).merge();
    await this.dialect.keep?.(trx, table, {
      before: before ? [Number(before.place)] : [],
      now: place,
      tokens,
    });
  }

  /** Its own place, unless another story has it. */
  private async freePlace(
    trx: Knex.Transaction,
    table: string,
    { moment, documentId, locale }: KeptStory,
    before: number | undefined
  ): Promise<number> {
    let place = firstPlaceAt(moment) + placeIn(`${documentId} ${locale}`);
    while (place !== before) {
      const taken = await this.rowsIn(trx, table).where({ place }).first('place');
      if (!taken) break;
      place = placeBehind(place);
    }
    return place;
  }

  /** @param sections those that stories stand in, by their names as they are now */
  async search(
    question: SearchQuestion,
    sections: readonly NamedSection[] = []
  ): Promise<SearchHit[]> {
    const { parsed, tokens, inHeadline, sectionsOf } = prepareQuestion(question, sections);
    if (parsed.words.length === 0) return [];
    const newest = await this.rowsWith(question, tokens);
    // Where all were looked at, those are among them.
    const isMore = inHeadline !== null && newest.length === question.limit;
    const headed = isMore ? await this.rowsWith(question, inHeadline) : [];
    const found = new Map([...newest, ...headed].map((row) => [Number(row.place), row]));
    return [...found]
      .map(([place, row]) => ({
        place,
        hit: {
          documentId: row.document,
          facts: factsOf(row),
          score: fitOf(
            row.ranked,
            parsed.words,
            (word) => row.section !== null && (sectionsOf.get(word)?.includes(row.section) ?? false)
          ),
        },
      }))
      .sort((a, b) => b.hit.score - a.hit.score || a.place - b.place)
      .map(({ hit }) => hit);
  }

  /** The newest stories with these tokens. */
  private async rowsWith(
    { state, locale, from, to, limit }: SearchQuestion,
    query: TokenQuery
  ): Promise<FoundRow[]> {
    const table = SEARCH_TABLES[state];
    const match = this.dialect.match(table, this.name);
    const phrases = [...query.phrases, ...query.unwantedPhrases];
    const conditions = [match.where, 'locale = ?'];
    const bindings: unknown[] = [this.dialect.expression(query), locale];
    if (from !== null) {
      conditions.push('day >= ?', `${match.place} < ?`);
      bindings.push(from, firstPlaceAt(daysFrom(from, -3)));
    }
    if (to !== null) {
      conditions.push('day <= ?', `${match.place} >= ?`);
      bindings.push(to, firstPlaceAt(daysFrom(to, 3)));
    }
    const columns = 'place, document, section, outlet, authors, day, ranked';
    const rows = (extra: string) =>
      `SELECT ${columns}${extra} FROM ${match.from} WHERE ${conditions.join(' AND ')} ORDER BY place LIMIT ?`;
    if (phrases.length === 0) {
      return this.select(rows(''), [...bindings, limit]);
    }
    const fits = [
      ...query.phrases.map((any) => `(${any.map(() => 'stream LIKE ?').join(' OR ')})`),
      ...query.unwantedPhrases.map(() => 'stream NOT LIKE ?'),
    ];
    return this.select(
      `SELECT ${columns} FROM (${rows(', stream')}) looked_through WHERE ${fits.join(' AND ')} ORDER BY place LIMIT ?`,
      [...bindings, LOOKED_THROUGH, ...phrases.flat(), limit]
    );
  }

  /** In the transaction of the answer, where there is one: each of two would wait for a connection. */
  private async select<Row>(sql: string, bindings: readonly unknown[]): Promise<Row[]> {
    const { db } = this.strapi;
    const answer = await db.transaction(({ trx }) => trx.raw(sql, bindings as never));
    const { client } = db.dialect;
    if (client === 'postgres') return answer.rows;
    return client === 'mysql' ? answer[0] : answer;
  }

  /** The texts of stories that were found. */
  async texts(
    state: StoryState,
    locale: string,
    documentIds: readonly string[]
  ): Promise<StoryTexts[]> {
    if (documentIds.length === 0) return [];
    const rows: Array<{ document: string; texts: string }> = await this.strapi.db.transaction(
      ({ trx }) =>
        this.rowsIn(trx, SEARCH_TABLES[state])
          .select('document', 'texts')
          .where({ locale })
          .whereIn('document', [...documentIds])
    );
    return rows.map(({ document, texts }) => ({
      documentId: document,
      text: JSON.parse(texts) as SearchedText,
    }));
  }
}
