import { parseWrite } from '../../../src/server/cache/parseWrite';
import { tableRolesOf } from '../../../src/server/cache/tableRoles';
import { Touched } from '../../../src/server/cache/touched';
import type { Identity } from '../../../src/server/cache/touchedRows';

const STORY = 'api::story.story';
const TOPIC = 'api::topic.topic';

const joinTable = (name: string, own: string, other: string) => ({
  name,
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
          joinTable: joinTable('stories_topic_lnk', 'story_id', 'topic_id'),
        },
        parts: {
          type: 'relation',
          target: 'story.part',
          joinTable: joinTable('stories_cmps', 'entity_id', 'cmp_id'),
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
          joinTable: joinTable('stories_topic_lnk', 'topic_id', 'story_id'),
        },
      },
    },
    { uid: 'story.part', tableName: 'components_parts', attributes: {} },
    { uid: 'strapi::core-store', tableName: 'core_store', attributes: {} },
    { uid: 'admin::user', tableName: 'admin_users', attributes: {} },
  ],
  {
    isContentType: (uid) => uid.includes('::'),
    isComponent: (uid) => uid === 'story.part',
    hasDrafts: (uid) => uid === STORY,
  },
  new Set()
);

const ROWS: Record<string, Identity> = {
  [`${STORY} 1`]: { documentId: 's', isPublic: true },
  [`${STORY} 2`]: { documentId: 's', isPublic: false },
  [`${TOPIC} 1`]: { documentId: 't', isPublic: true },
};

function keysOf(
  statements: Array<[sql: string, bindings: unknown[]]>,
  before: Record<string, Identity> = {},
  after = ROWS
): string[] {
  const touched = new Touched({
    typesWith: () => [STORY],
    isComponent: (uid) => uid === 'story.part',
  });
  for (const [sql, bindings] of statements) {
    const write = parseWrite({ sql, bindings });
    if (write === 'unreadable') touched.addUnknown();
    else if (write) {
      const role = roles.get(write.table);
      if (role) touched.add(write, role);
    }
  }
  return touched.settle(
    (uid, id) => before[`${uid} ${id}`],
    (uid, id) => after[`${uid} ${id}`]
  );
}

describe('a write touches', () => {
  it('the entry, and the lists of its type', () => {
    expect(keysOf([['update stories set title = ? where id = ?', ['x', 1]]])).toEqual([
      'api.story.story:s',
      'api.story.story',
    ]);
    expect(
      keysOf([['insert into stories (document_id, published_at) values (?, ?)', ['n', 'now']]])
    ).toEqual(['api.story.story:n', 'api.story.story']);
  });

  it('nothing where it is a draft’s', () => {
    expect(keysOf([['update stories set title = ? where id = ?', ['x', 2]]])).toEqual([]);
    expect(
      keysOf([['insert into stories (document_id, published_at) values (?, ?)', ['n', null]]])
    ).toEqual([]);
    expect(
      keysOf(
        [['insert into stories_topic_lnk (story_id, topic_id) values (?, ?)', [2, 9]]],
        {},
        { ...ROWS, [`${TOPIC} 9`]: { documentId: 'u', isPublic: true } }
      )
    ).toEqual(['api.topic.topic:u.stories']);
  });

  it('what was public before and is not any more', () => {
    const was = { [`${STORY} 3`]: { documentId: 'w', isPublic: true } };
    const is = { [`${STORY} 3`]: { documentId: 'w', isPublic: false } };
    const take: Array<[string, unknown[]]> = [
      ['update stories set published_at = ? where id = ?', [null, 3]],
    ];
    expect(keysOf(take, was, is)).toContain('api.story.story:w');
    expect(keysOf(take, {}, is)).toContain('api.story.story:w');
    expect(keysOf(take, is, is)).toEqual([]);
    expect(keysOf([['delete from stories where id = ?', [3]]], was, {})).toContain(
      'api.story.story:w'
    );
  });

  it('who owns a relation, and who shows it from the other side', () => {
    expect(
      keysOf([['insert into stories_topic_lnk (story_id, topic_id) values (?, ?)', [1, 1]]])
    ).toEqual(['api.story.story:s', 'api.story.story', 'api.topic.topic:t.stories']);
    expect(
      keysOf([['update stories_topic_lnk set story_ord = ? where topic_id = ?', [1, 1]]])
    ).toEqual([]);
  });

  it('the whole type where it does not say which entries', () => {
    const any = ['api.story.story:any', 'api.story.story'];
    expect(keysOf([['update stories set title = ?', ['x']]])).toEqual(any);
    expect(keysOf([['update stories set title = ? where id = ?', ['x', 99]]])).toEqual(any);
    expect(keysOf([['insert into stories select * from other', []]])).toEqual(any);
    expect(keysOf([['update components_parts set text = ? where id = ?', ['x', 5]]])).toEqual(any);
  });

  it('the entry alone where a component is written with it', () => {
    expect(
      keysOf([
        ['update stories set title = ? where id = ?', ['x', 1]],
        ['update components_parts set text = ? where id = ?', ['x', 5]],
        ['insert into stories_cmps (entity_id, cmp_id) values (?, ?)', [1, 5]],
      ])
    ).toEqual(['api.story.story:s', 'api.story.story']);
  });

  it('everything where it is a setting, or cannot be read', () => {
    expect(keysOf([['update core_store set value = ?', ['x']]])).toEqual(['newsroom']);
    expect(keysOf([['truncate table stories', []]])).toEqual(['newsroom']);
    expect(keysOf([['update admin_users set name = ?', ['x']]])).toEqual(['table:admin_users']);
  });
});
