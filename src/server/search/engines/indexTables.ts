import { setImmediate as untilOthersHadTheirTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { GoesOn } from '../../strapi/startChecks';
import type { SearchDialect } from './searchDialect';
import { STORY_STATES, type StoryState } from './searchEngine';

/** What an index is of: the rows of one type, and where what they are found by is kept. */
export interface IndexedType {
  uid: string;
  tables: Readonly<Record<StoryState, string>>;
}

/** Rows that are compared by one statement: some milliseconds. */
const AT_ONCE = 5000;

/** The tables of the database's own index: whether they are there, and hold what they should. */
export class IndexTables {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly dialect: SearchDialect,
    private readonly of: IndexedType
  ) {}

  /** A table's name, with its schema where there is one. */
  readonly name = (table: string): string => {
    const schema = this.strapi.db.getSchemaName();
    return schema ? `"${schema}"."${table}"` : table;
  };

  /** Makes the tables anew, with nothing in them. */
  async make(): Promise<void> {
    const { connection } = this.strapi.db;
    for (const state of STORY_STATES) {
      const table = this.of.tables[state];
      for (const each of this.dialect.tables(table)) {
        await connection.raw(`DROP TABLE IF EXISTS ${this.name(each)}`);
      }
      for (const statement of this.dialect.make(table, this.name)) await connection.raw(statement);
    }
  }

  /** Whether the tables are there. */
  async isMade(): Promise<boolean> {
    const tables = STORY_STATES.flatMap((state) => this.dialect.tables(this.of.tables[state]));
    for (const table of tables) {
      if (!(await this.strapi.db.getSchemaConnection().hasTable(table))) return false;
    }
    return true;
  }

  /** How many drafts there are to be kept. */
  async count(): Promise<number> {
    const { db } = this.strapi;
    const [row]: Array<{ number: number | string }> = await db
      .getConnection(db.metadata.get(this.of.uid).tableName)
      .whereNull('published_at')
      .count({ number: '*' });
    return Number(row?.number ?? 0);
  }

  /**
   * Whether it has all rows of a state and nothing else. They are compared some at a time, each time by one
   * statement, so that no write comes between.
   *
   * @param goesOn where not, it is left open
   */
  async isRight(state: StoryState, goesOn: GoesOn): Promise<boolean> {
    const { db } = this.strapi;
    const [table, rows] = [this.of.tables[state], db.metadata.get(this.of.uid).tableName];
    const [ends]: Array<Record<'kept' | 'stories', number | string | null>> =
      await db.connection.select({
        kept: db.getConnection(table).max('story'),
        stories: db.getConnection(rows).max('id'),
      });
    const last = Math.max(Number(ends?.kept ?? 0), Number(ends?.stories ?? 0));
    for (let behind = 0; behind < last; behind += AT_ONCE) {
      if (!goesOn()) return true;
      if (!(await this.isRightIn(state, [behind + 1, behind + AT_ONCE]))) return false;
      // SQLite answers in this very thread.
      await untilOthersHadTheirTurn();
    }
    return true;
  }

  private async isRightIn(state: StoryState, range: [number, number]): Promise<boolean> {
    const { db } = this.strapi;
    const [table, rows] = [this.of.tables[state], db.metadata.get(this.of.uid).tableName];
    const ofState = state === 'draft' ? 'whereNull' : 'whereNotNull';
    const [found]: Array<Record<'kept' | 'stories' | 'right', number | string>> =
      await db.connection.select({
        kept: db.getConnection(table).whereBetween('story', range).count('*'),
        stories: db
          .getConnection(rows)
          .whereBetween('id', range)
          [ofState]('published_at')
          .count('*'),
        right: db
          .getConnection(`${table} as kept`)
          .join(`${rows} as story`, (same) => {
            void same
              .on('story.id', 'kept.story')
              .andOn('story.document_id', 'kept.document')
              .andOn('story.locale', 'kept.locale');
          })
          .whereBetween('kept.story', range)
          [ofState]('story.published_at')
          .count('*'),
      });
    const [kept, stories, right] = [found?.kept, found?.stories, found?.right].map(Number);
    return kept === stories && right === stories;
  }
}
