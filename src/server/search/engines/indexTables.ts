import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { SEARCH_TABLES } from '../../strapi/searchTables';
import { ARTICLE } from '../../strapi/uids';
import type { SearchDialect } from './searchDialect';
import { STORY_STATES, type StoryState } from './searchEngine';

/** The tables of the database's own index: whether they are there, and hold what they should. */
export class IndexTables {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly dialect: SearchDialect
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
      const table = SEARCH_TABLES[state];
      for (const each of this.dialect.tables(table)) {
        await connection.raw(`DROP TABLE IF EXISTS ${this.name(each)}`);
      }
      for (const statement of this.dialect.make(table, this.name)) await connection.raw(statement);
    }
  }

  /** Whether the tables are there. */
  async isMade(): Promise<boolean> {
    const tables = STORY_STATES.flatMap((state) => this.dialect.tables(SEARCH_TABLES[state]));
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
}
