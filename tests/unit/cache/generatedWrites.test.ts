import { once } from 'node:events';
import knexWith, { type Knex } from 'knex';
import { parseWrite, type SentStatement } from '../../../src/server/cache/parseWrite';
import { tableRolesOf } from '../../../src/server/cache/tableRoles';
import { Touched } from '../../../src/server/cache/touched';
import type { Identity } from '../../../src/server/cache/touchedRows';
import { chanceOf, type Chance } from '../../support/random';

const STORY = 'api::story.story';
const TOPIC = 'api::topic.topic';
const ANY_STORY = `${STORY.replace('::', '.')}:any`;
const ANY_TOPIC = `${TOPIC.replace('::', '.')}:any`;
const ROUNDS = 600;

const joinTable = (own: string, other: string) => ({
  name: 'stories_topic_lnk',
  joinColumn: { name: own },
  inverseJoinColumn: { name: other },
});

const roles = tableRolesOf(
  [
    {
      uid: STORY,
      tableName: 'stories',
      attributes: {
        topic: {
          type: 'relation',
          target: TOPIC,
          inversedBy: 'stories',
          joinTable: joinTable('story_id', 'topic_id'),
        },
      },
    },
    {
      uid: TOPIC,
      tableName: 'topics',
      attributes: {
        stories: {
          type: 'relation',
          target: STORY,
          mappedBy: 'topic',
          joinTable: joinTable('topic_id', 'story_id'),
        },
      },
    },
  ],
  {
    isContentType: (uid) => uid.includes('::'),
    isComponent: () => false,
    hasDrafts: (uid) => uid === STORY,
  },
  new Set()
);

type Row = Record<string, unknown> & { id: number };
type Tables = Record<'stories' | 'topics' | 'stories_topic_lnk', Map<number, Row>>;

/** A statement as it is built for any database. */
type Build = (knex: Knex) => Knex.QueryBuilder | Knex.Raw;

const dialects = {
  sqlite: knexWith({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  }),
  postgres: knexWith({ client: 'pg' }),
  mysql: knexWith({ client: 'mysql2', log: { warn: () => undefined } }),
};

/** What the listener for statements is handed. */
function sent(knex: Knex, build: Build): SentStatement {
  const { sql, bindings } = build(knex).toSQL();
  return { sql: knex.client.positionBindings(sql), bindings: bindings as unknown[] };
}

/** Any of the ways to say which rows. */
function where(chance: Chance): (query: Knex.QueryBuilder, knex: Knex) => Knex.QueryBuilder {
  const id = () => 1 + chance.below(8);
  const [one, two, three] = [id(), id(), id()];
  const documentId = chance.oneOf(['a', 'b', 'c', 'd']);
  const title = chance.oneOf(['x', 'y', 'z']);
  return chance.oneOf<ReturnType<typeof where>>([
    (query) => query.where('id', one),
    (query) => query.where({ id: one }),
    (query) => query.whereIn('id', [one, two, three]),
    (query) => query.whereIn('id', [one]).where('title', title),
    (query) => query.where({ document_id: documentId }),
    (query) => query.whereIn('document_id', [documentId, 'a']),
    (query) => query.where({ document_id: documentId, locale: 'en' }),
    (query) => query.where('id', one).orWhere('id', two),
    (query) => query.where('id', one).orWhere('document_id', documentId),
    (query) => query.whereNot('id', one),
    (query) => query.whereNotIn('id', [one, two]),
    (query) => query.where('id', '>', one),
    (query) => query.whereBetween('id', [one, one + 2]),
    (query) => query.where('title', title),
    (query) => query.whereNull('published_at'),
    (query) => query.whereNotNull('published_at').where('id', '<', one),
    (query) => query.whereRaw('id = ? + 1', [one]),
    (query) => query.whereRaw('id in (?, ?) or title = ?', [one, two, title]),
    (query) => query.where((inner) => void inner.where('id', one).orWhere('title', title)),
    (query) => query.where((inner) => void inner.where('id', one).where('title', title)),
    (query, knex) =>
      query.whereIn('id', knex('stories_topic_lnk').select('story_id').where('topic_id', one)),
    (query, knex) =>
      query
        .where('title', title)
        .whereIn('id', knex('stories_topic_lnk').select('story_id').whereIn('topic_id', [one, 2])),
    (query, knex) =>
      query.whereExists(
        knex('stories_topic_lnk')
          .select('id')
          .whereRaw('story_id = stories.id and topic_id = ?', [one])
      ),
    (query) => query,
  ]);
}

/** What an update sets. */
function set(chance: Chance): (knex: Knex) => Record<string, unknown> {
  const title = chance.oneOf(['x', 'y', 'z', "it's ?", '$1']);
  const moment = chance.is(0.5) ? null : 1000 + chance.below(9);
  return chance.oneOf<ReturnType<typeof set>>([
    () => ({ title }),
    () => ({ published_at: moment }),
    () => ({ title, published_at: moment }),
    (knex) => ({ views: knex.raw('views + ?', [1]) }),
    (knex) => ({ views: knex.raw('case when id = ? then ? else views end', [1, 7]), title }),
    (knex) => ({ title: knex.raw('(select name from topics where id = ?)', [1]) }),
  ]);
}

function insertOfStories(chance: Chance): Build {
  const many = 1 + chance.below(3);
  const beside = 100 + chance.below(1000) * 20;
  const rows = Array.from({ length: many }, () => ({
    document_id: chance.oneOf(['a', 'b', 'e', 'f']),
    locale: chance.oneOf(['en', 'ar']),
    title: chance.oneOf(['x', "a ? in it's text"]),
    published_at: chance.is(0.5) ? 1000 : null,
    // Beside what is there already, or in its place.
    id: 1 + chance.below(14),
  })).filter((row, index, all) => all.findIndex(({ id }) => id === row.id) === index);
  return chance.oneOf<Build>([
    (knex) => knex('stories').insert(rows).onConflict('id').ignore(),
    (knex) => knex('stories').insert(rows).onConflict('id').merge(),
    (knex) => knex('stories').insert(rows).onConflict('id').merge(['title', 'published_at']),
    (knex) => knex('stories').insert(rows.map(({ id, ...row }) => ({ ...row, id: id + beside }))),
    (knex) =>
      knex.raw(
        'insert into stories (document_id, locale, title, published_at) select document_id, locale, ?, published_at from stories where id = ?',
        ['x', rows[0]?.id ?? 1]
      ),
  ]);
}

function writeOfStories(chance: Chance): Build {
  const [which, what] = [where(chance), set(chance)];
  const id = 1 + chance.below(8);
  return chance.oneOf<Build>([
    insertOfStories(chance),
    (knex) => which(knex('stories'), knex).update(what(knex)),
    (knex) => which(knex('stories'), knex).update(what(knex)),
    (knex) => which(knex('stories'), knex).update(what(knex)).returning('id'),
    (knex) => which(knex('stories'), knex).increment('views', 2),
    (knex) => which(knex('stories'), knex).delete(),
    (knex) => which(knex('stories'), knex).delete().returning(['id']),
    (knex) => knex.raw('UPDATE stories SET title = ? WHERE id = ?', ['w', id]),
    (knex) => knex.raw('update stories\nset title = ?\nwhere\nid = ?', ['w', id]),
    (knex) => knex.raw(`update stories set title = 'w' where id = ${id}`),
    (knex) => knex.raw('delete from stories where id in (?)', [id]),
    (knex) => knex.raw('delete from stories where id = ? and not title = ?', [id, 'x']),
  ]);
}

function writeOfLinks(chance: Chance): Build {
  const [story, topic, id] = [1 + chance.below(8), 1 + chance.below(4), 1 + chance.below(8)];
  const links = 'stories_topic_lnk';
  return chance.oneOf<Build>([
    (knex) =>
      knex(links)
        .insert([{ story_id: story, topic_id: topic, story_ord: 1 }])
        .onConflict(['story_id', 'topic_id'])
        .ignore(),
    (knex) =>
      knex(links)
        .insert([{ story_id: story, topic_id: topic, story_ord: 1 }])
        .onConflict(['story_id', 'topic_id'])
        .merge(),
    (knex) => knex(links).where({ story_id: story }).update({ topic_id: topic }),
    (knex) => knex(links).where({ topic_id: topic }).update({ topic_id: 4 }),
    (knex) => knex(links).where({ id }).update({ story_id: story }),
    (knex) => knex(links).where({ story_id: story }).delete(),
    (knex) => knex(links).where({ story_id: story, topic_id: topic }).delete(),
    (knex) => knex(links).whereIn('topic_id', [topic]).delete(),
    (knex) => knex(links).where({ id }).delete(),
    (knex) => knex(links).whereNot({ story_id: story }).delete(),
    (knex) =>
      knex(links)
        .whereIn('story_id', knex('stories').select('id').where('document_id', 'a'))
        .delete(),
  ]);
}

const writeOfTopics = (chance: Chance): Build => {
  const [id, documentId] = [1 + chance.below(4), chance.oneOf(['t1', 't2'])];
  const name = chance.oneOf(['m', 'n']);
  return chance.oneOf<Build>([
    (knex) => knex('topics').where({ id }).update({ name }),
    (knex) => knex('topics').where({ document_id: documentId }).update({ name: 'o' }),
    (knex) => knex('topics').where({ id }).delete(),
    (knex) => knex('topics').insert({ document_id: 'new', name: 'p' }),
  ]);
};

const { sqlite } = dialects;

async function begin(): Promise<void> {
  for (const table of ['stories', 'topics', 'stories_topic_lnk']) await sqlite(table).delete();
  await sqlite('stories').insert(
    Array.from({ length: 8 }, (_each, index) => ({
      id: index + 1,
      document_id: 'abcd'[index >> 1],
      locale: 'en',
      title: 'xyz'[index % 3],
      views: index,
      published_at: index % 2 === 0 ? null : 1000,
    }))
  );
  await sqlite('topics').insert(
    [1, 2, 3, 4].map((id) => ({ id, document_id: `t${id}`, name: 'm' }))
  );
  await sqlite('stories_topic_lnk').insert(
    Array.from({ length: 8 }, (_each, index) => ({
      id: index + 1,
      story_id: index + 1,
      topic_id: 1 + (index % 3),
      story_ord: 1,
    }))
  );
}

async function tables(): Promise<Tables> {
  const read = async (table: string) =>
    new Map((await sqlite(table).select('*')).map((row: Row) => [row.id, row] as const));
  return {
    stories: await read('stories'),
    topics: await read('topics'),
    stories_topic_lnk: await read('stories_topic_lnk'),
  };
}

/** The rows that are not as they were. */
function changes(before: Map<number, Row>, after: Map<number, Row>) {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ was, is }];
  });
}

const isPublic = (row: Row | undefined) => row !== undefined && row.published_at !== null;

/** What has to be thrown away, each by any of the keys that an answer with it in it names. */
function wanted(before: Tables, after: Tables): string[][] {
  const keysOfStory = (row: Row) => [`api.story.story:${String(row.document_id)}`, ANY_STORY];
  const stories = changes(before.stories, after.stories)
    .map(({ was, is }) => [was, is].filter((row) => row !== undefined))
    .filter((rows) => rows.some(isPublic))
    .flatMap((rows) => [...rows.map(keysOfStory), ['api.story.story']]);
  const topics = changes(before.topics, after.topics)
    .flatMap(({ was, is }) => [was, is].filter((row) => row !== undefined))
    .flatMap(({ document_id: documentId }) => [
      [`api.topic.topic:${String(documentId)}`, ANY_TOPIC],
      ['api.topic.topic'],
    ]);
  const links = changes(before.stories_topic_lnk, after.stories_topic_lnk).flatMap(({ was, is }) =>
    (
      [
        [was, before],
        [is, after],
      ] as const
    ).flatMap(([link, tables]) => {
      const story = link && tables.stories.get(Number(link.story_id));
      const topic = link && tables.topics.get(Number(link.topic_id));
      if (!story || !isPublic(story)) return [];
      const ofTopic = topic ? `api.topic.topic:${String(topic.document_id)}` : '';
      // What shows the one with the other names both; what is about to show it does not yet.
      const [shownStory, shownTopic] =
        link === was ? [keysOfStory(story), [ofTopic, ANY_TOPIC]] : [[], []];
      return [
        [...keysOfStory(story), ...shownTopic],
        ...(topic ? [[`${ofTopic}.stories`, ANY_TOPIC, ...shownStory]] : []),
      ];
    })
  );
  return [...stories, ...topics, ...links];
}

const identityIn =
  (state: Tables) =>
  (uid: string, id: number): Identity | undefined => {
    const row = state[uid === STORY ? 'stories' : 'topics'].get(id);
    return row && { documentId: String(row.document_id), isPublic: uid === TOPIC || isPublic(row) };
  };

function touchedBy(statement: SentStatement): Touched {
  const touched = new Touched({ typesWith: () => [], isComponent: () => false });
  const write = parseWrite(statement);
  if (write === 'unreadable') touched.addUnknown();
  else if (write) {
    const role = roles.get(write.table);
    if (role) touched.add(write, role);
  }
  return touched;
}

describe('of statements that are generated', () => {
  beforeAll(async () => {
    await sqlite.schema.createTable('stories', (table) => {
      table.increments('id');
      for (const column of ['document_id', 'locale', 'title']) table.string(column);
      table.integer('views').defaultTo(0);
      table.integer('published_at');
    });
    await sqlite.schema.createTable('topics', (table) => {
      table.increments('id');
      table.string('document_id');
      table.string('name');
      table.integer('published_at').defaultTo(1);
    });
    await sqlite.schema.createTable('stories_topic_lnk', (table) => {
      table.increments('id');
      for (const column of ['story_id', 'topic_id', 'story_ord']) table.integer(column);
      table.unique(['story_id', 'topic_id']);
    });
  });
  afterAll(() => sqlite.destroy());

  const writeOf = (chance: Chance) =>
    chance.oneOf([writeOfStories, writeOfStories, writeOfStories, writeOfLinks, writeOfTopics])(
      chance
    );

  it('everything that readers could see change is touched, whatever the statement', async () => {
    let changed = 0;
    let exact = 0;
    await begin();
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const chance = chanceOf(seed);
      if (seed % 10 === 0) await begin();
      const build = writeOf(chance);
      const before = await tables();
      const heard = once(sqlite as never, 'query') as Promise<[SentStatement]>;
      try {
        await build(sqlite);
      } catch (error) {
        // A row that is there twice: nothing is written.
        expect(String(error)).toMatch(/UNIQUE/);
        continue;
      }
      const [{ sql, bindings = [] }] = await heard;
      const statement = { sql, bindings };
      const after = await tables();
      // A write past Strapi is not announced, so that nothing is known of what it takes away.
      const known = chance.is(0.5) ? identityIn(before) : () => undefined;
      const keys = new Set(touchedBy(statement).settle(known, identityIn(after)));
      const missing = keys.has('newsroom')
        ? []
        : wanted(before, after).filter((names) => !names.some((name) => keys.has(name)));
      expect({ missing, statement, seed }).toEqual({ missing: [], statement, seed });
      if (wanted(before, after).length > 0) changed += 1;
      if (![...keys].some((key) => key === 'newsroom' || key.endsWith(':any'))) exact += 1;
    }
    // The statements are worth something, and most of them are understood.
    expect(changed).toBeGreaterThan(ROUNDS / 3);
    expect(exact).toBeGreaterThan(ROUNDS / 3);
  });

  it('the same is read from what each database is sent', () => {
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const build = writeOf(chanceOf(seed));
      const [expected, ...others] = Object.entries(dialects).map(([name, knex]) => {
        const statement = sent(knex, build);
        return { name, statement, write: parseWrite(statement) };
      });
      for (const { name, statement, write } of others) {
        expect({ seed, name, statement, write }).toEqual({
          seed,
          name,
          statement,
          write: expected?.write,
        });
      }
    }
  });
});
