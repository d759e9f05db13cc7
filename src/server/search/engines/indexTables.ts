import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SearchDialect } from './searchDialect';
import { STORY_STATES, type StoryState } from './searchEngine';

/** What an index is of: the rows of one type, and where what they are found by is kept. */
export interface IndexedType {
  uid: string;
  tables: Readonly<Record<StoryState, string>>;
}

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

  /** How many it has, how many of them from a row that is there and of their state, and how many there are. */
  async count(state: StoryState): Promise<{ kept: number; right: number; stories: number }> {
    const { db } = this.strapi;
    const table = this.of.tables[state];
    const rows = db.metadata.get(this.of.uid).tableName;
    const ofState = state === 'draft' ? 'whereNull' : 'whereNotNull';
    const numberIn = async (query: Knex.QueryBuilder): Promise<number> => {
      const [row]: Array<{ number: number | string }> = await query.count({ number: '*' });
      return Number(row?.number ?? 0);
    };
    return {
      kept: await numberIn(db.getConnection(table)),
      stories: await numberIn(db.getConnection(rows)[ofState]('published_at')),
      right: await numberIn(
        db
          .getConnection(`${table} as kept`)
          .join(`${rows} as story`, (same) => {
            void same
              .on('story.id', 'kept.story')
              .andOn('story.document_id', 'kept.document')
              .andOn('story.locale', 'kept.locale');
          })
          [ofState]('story.published_at')
      ),
    };
  }
}
