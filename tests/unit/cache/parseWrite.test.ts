import { parseWrite, tablesRead } from '../../../src/server/cache/parseWrite';

const write = (sql: string, bindings: unknown[] = []) => parseWrite({ sql, bindings });

describe('a statement tells', () => {
  it('the rows that it inserts, on each database', () => {
    const rows = [
      { a: 1, b: 'x' },
      { a: 2, b: null },
    ];
    const expected = { verb: 'insert', table: 't', rows, sets: null, where: {} };
    expect(
      write('insert into `t` (`a`, `b`) values (?, ?), (?, NULL) returning `id`', [1, 'x', 2])
    ).toEqual(expected);
    expect(
      write('insert into "public"."t" ("a", "b") values ($1, $2), ($3, DEFAULT)', [1, 'x', 2])
    ).toEqual(expected);
    expect(
      write(
        'insert into `t` (`a`, `b`) select ? as `a`, ? as `b` union all select ? as `a`, ? as `b`',
        [1, 'x', 2, null]
      )
    ).toEqual(expected);
    expect(
      write('insert into `t` (`a`, `b`) values (?, ?), (?, NULL) on conflict (`a`) do nothing', [
        1,
        'x',
        2,
      ])
    ).toEqual(expected);
  });

  it('no rows where an insert may change what is there already', () => {
    const rows = (sql: string) => {
      const found = write(sql, [1, 'x', 'x']);
      return found !== null && found !== 'unreadable' && found.rows;
    };
    expect(
      rows('insert into `t` (`a`, `b`) values (?, ?) on conflict (`a`) do update set `b` = ?')
    ).toBeNull();
    expect(
      rows('insert into `t` (`a`, `b`) values (?, ?) on duplicate key update `b` = ?')
    ).toBeNull();
    expect(write('REPLACE INTO t (a, b) VALUES (?, ?)', [1, 'x'])).toEqual({
      verb: 'insert',
      table: 't',
      rows: null,
      sets: null,
      where: {},
    });
  });

  it('which rows it updates, and which columns', () => {
    expect(
      write('update "t" set "a" = $1, "b" = $2 where ("id" in ($3, $4) and "locale" = $5)', [
        0,
        0,
        7,
        8,
        'en',
      ])
    ).toMatchObject({ verb: 'update', sets: ['a', 'b'], where: { id: [7, 8], locale: ['en'] } });
    expect(
      write(
        'update `t` set `ord` = CASE WHEN `a_id` = ? AND `b_id` = ? THEN ? ELSE `ord` END where `a_id` in (?)',
        [4, 1, 2, 4]
      )
    ).toMatchObject({ sets: ['ord'], where: { a_id: [4] } });
  });

  it('which columns it updates where the values come from a subquery', () => {
    const inner =
      '( select `id`, row_number() over (partition by `e` order by `o`) as src from `t` where `e` = ? )';
    expect(
      write(`UPDATE \`t\` as a\n SET \`o\` = b.src\n FROM ${inner} AS b\n WHERE b.id = a.id`, [2])
    ).toMatchObject({
      sets: ['o'],
      where: {},
    });
    expect(
      write(`UPDATE \`t\` as a, ${inner} AS b SET a.o = b.src WHERE b.id = a.id`, [2])
    ).toMatchObject({
      sets: ['o'],
    });
  });

  it('which rows it deletes, beside what a subquery takes', () => {
    expect(
      write(
        'delete from `t` where `a` not in (select `id` from `u` where `d` = ?) and `b` in (?, ?)',
        [9, 1, 2]
      )
    ).toMatchObject({ verb: 'delete', where: { b: [1, 2] } });
  });

  it('that it changes nothing where a list is empty', () => {
    expect(write('delete from `t` where (`a` = ? and 1 = ?)', [5, 0])).toBeNull();
    expect(write('delete from "t" where ("a" = $1 and 1 = $2)', [5, 1])).not.toBeNull();
    expect(write('delete from `t` where `a` = ? or 1 = ?', [5, 0])).not.toBeNull();
  });

  it.each([
    ['update `t` set `a` = ? where `id` = ? or `b` = ?', [1, 2, 3]],
    ['update `t` set `a` = ? where not (`id` = ?)', [1, 2]],
    ['update `t` set `a` = ? where not `id` = ?', [1, 2]],
    ['delete from "t" where "b" = $1 and not exists (select 1 from "u" where "id" = $2)', [1, 2]],
    ['delete from `t` where `id` not in (?)', [1]],
    ["delete from `t` where `name` = '?' and `id` = ?", [1]],
    ['delete from `t` where `id` <> ?', [1]],
    ['delete from `t` where `id` = ? + 1', [1]],
  ])('no rows where it cannot be told which: %s', (sql, bindings) => {
    expect(write(sql, bindings)).toMatchObject({ where: {} });
  });

  it.each([
    'with x as (select 1) update t set a = 1',
    'truncate table t',
    'alter table t add column a int',
    'merge into t using u on true when matched then delete',
    'call procedure()',
    'select * into t from u',
    'update only "t" set a = 1',
  ])('nothing that could be relied on: %s', (sql) => {
    const found = write(sql);
    expect(found === 'unreadable' || (found !== null && found.table !== 't')).toBe(true);
  });

  it.each([
    'select * from t for update',
    'BEGIN;',
    'COMMIT;',
    'SAVEPOINT trx1',
    'PRAGMA foreign_keys',
  ])('that it writes nothing: %s', (sql) => expect(write(sql)).toBeNull());

  it('what it reads', () => {
    expect(
      tablesRead(
        'select distinct "t0".* from "public"."articles" as "t0" left join `links` as `t1` on 1 where id in (select id from sections)'
      )
    ).toEqual(['articles', 'links', 'sections']);
  });
});
