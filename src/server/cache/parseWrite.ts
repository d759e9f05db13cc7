/** A statement as Strapi's database layer hands it to the database. */
export interface SentStatement {
  sql: string;
  bindings?: readonly unknown[] | null;
}

/** What a statement that writes does, as far as its text tells. */
export interface Write {
  verb: 'insert' | 'update' | 'delete';
  table: string;
  /** For an insert: the rows, by column. Null where the text does not hold the values themselves, or
   * where it changes rows that are there already. */
  rows: Array<Record<string, unknown>> | null;
  /** For an update: the columns it sets. Null where that cannot be told. */
  sets: string[] | null;
  /** Columns that every row it changes has one of these values in. */
  where: Record<string, unknown[]>;
}

/** Null for a statement that only reads; `unreadable` for one that writes in a way not known here. */
export type ParsedWrite = Write | 'unreadable' | null;

const NAME = '[`"]?(\\w+)[`"]?';
const TABLE = `(?:${NAME}\\.)?${NAME}`;
const HEAD = new RegExp(
  `^\\s*(?:(insert|replace)\\s+(?:ignore\\s+)?into|(update)|(delete)\\s+from)\\s+${TABLE}(?![\\w.\`"])`,
  'i'
);
const ONLY_READS =
  /^\s*(?:select|begin|start|commit|rollback|savepoint|release|set|pragma|show|explain)\b/i;
/** `not (…)` and `not a = ?`; `not in` and `is not null` stand for themselves. */
const NEGATED = /\bnot\b(?!\s+(?:in|null)\b)/i;
const ON_CONFLICT = /\bon\s+(?:(conflict)|duplicate\s+key)\b/i;
const DO_UPDATE = /\bdo\s+update\b/i;
/** A value handed over beside the text; `#` stands for one inside a subquery. */
const VALUE = '(?:\\?|\\$\\d+)';
const ONE_VALUE = new RegExp(`^${VALUE}$`);
const ANY_VALUE = /\?|\$\d+|#/g;

const countValues = (text: string) => text.match(ANY_VALUE)?.length ?? 0;

/** Counts the values before each place of a text, for places that come in their order. */
function valuesBefore(text: string, offset: number): (place: number) => number {
  let at = 0;
  let count = offset;
  return (place) => {
    count += countValues(text.slice(at, place));
    at = place;
    return count;
  };
}

/** Whether an insert changes the row that is there already, by what is said behind its head. */
function isUpsert(text: string): boolean {
  const found = ON_CONFLICT.exec(text);
  if (!found) return false;
  return found[1] === undefined || DO_UPDATE.test(text.slice(found.index));
}

/**
 * Reads a write out of its text.
 *
 * @returns null where nothing is written; `unreadable` where it is not known what
 */
export function parseWrite({ sql, bindings }: SentStatement): ParsedWrite {
  if (ONLY_READS.test(sql)) return /^\s*select\b[^]*\binto\b/i.test(sql) ? 'unreadable' : null;
  const head = HEAD.exec(sql);
  const table = head?.[5];
  if (!head || table === undefined) return 'unreadable';
  const values = bindings ?? [];
  const rest = withoutSubqueries(sql.slice(head[0].length));
  // Where a text holds marks that are no values, it cannot be told which value is whose.
  const legible = countValues(rest) === values.length;
  if (head[1]) {
    // Where a row is there already it is changed, and not by what the text would insert alone.
    const isInsertAlone = head[1].toLowerCase() === 'insert' && !isUpsert(rest);
    const rows = legible && isInsertAlone ? insertedRows(rest, values) : null;
    return { verb: 'insert', table, rows, sets: null, where: {} };
  }
  const split = /\swhere\s/i.exec(rest);
  const before = split ? rest.slice(0, split.index) : rest;
  const after = split && legible ? rest.slice(split.index) : '';
  if (matchesNothing(after, values, countValues(before))) return null;
  const where = conditions(after, values, countValues(before));
  if (head[2]) return { verb: 'update', table, rows: null, sets: setColumns(before), where };
  return { verb: 'delete', table, rows: null, sets: null, where };
}

/** The text with each `(select …)` emptied, but for a mark for each of its values. */
function withoutSubqueries(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    if (!/^\(\s*select\b/i.test(text.slice(at, at + 20))) {
      out += text[at];
      at += 1;
      continue;
    }
    let depth = 0;
    let end = at;
    do {
      if (text[end] === '(') depth += 1;
      else if (text[end] === ')') depth -= 1;
      end += 1;
    } while (depth > 0 && end < text.length);
    out += `( ${'#'.repeat(countValues(text.slice(at, end)))} )`;
    at = end;
  }
  return out;
}

const NEVER = new RegExp(`(?:^|\\s|\\()1\\s*=\\s*${VALUE}`, 'gi');

/** `1 = ?` with 0 is how Strapi's database layer writes a comparison with an empty list. */
function matchesNothing(text: string, bindings: readonly unknown[], offset: number): boolean {
  if (/\bor\b/i.test(text) || NEGATED.test(text)) return false;
  const before = valuesBefore(text, offset);
  return [...text.matchAll(NEVER)].some((match) => bindings[before(match.index)] === 0);
}

/** `(a, b) values (?, ?), (?, DEFAULT)`, or `(a, b) select ? as a, ? as b union all select …` */
function insertedRows(
  rest: string,
  bindings: readonly unknown[]
): Array<Record<string, unknown>> | null {
  const shape = /^\s*\(([^)]*)\)\s*(values|select)\s*([^]*)$/i.exec(rest);
  if (!shape?.[1] || !shape[2] || shape[3] === undefined) return null;
  const columns = shape[1].split(',').map(unquoted);
  const tuples = /^values$/i.test(shape[2]) ? valueTuples(shape[3]) : selectTuples(shape[3]);
  let next = 0;
  const rows: Array<Record<string, unknown>> = [];
  for (const cells of tuples) {
    if (cells.length !== columns.length) return null;
    const row: Record<string, unknown> = {};
    for (const [index, cell] of cells.entries()) {
      const column = columns[index] ?? '';
      if (ONE_VALUE.test(cell)) row[column] = bindings[next++];
      else if (/^(default|null)$/i.test(cell)) row[column] = null;
      else return null;
    }
    rows.push(row);
  }
  return rows.length > 0 ? rows : null;
}

function valueTuples(text: string): string[][] {
  const tuples: string[][] = [];
  const tuple = /(?:\s*,)?\s*\(([^()]*)\)/y;
  for (let match = tuple.exec(text); match; match = tuple.exec(text)) {
    tuples.push((match[1] ?? '').split(',').map((cell) => cell.trim()));
  }
  return tuples;
}

const selectTuples = (text: string): string[][] =>
  text
    .replace(/\s(?:where true|on conflict|returning)\b[^]*$/i, '')
    .split(/\sunion all select\s/i)
    .map((part) => part.split(',').map((cell) => cell.replace(/\sas\s[^]*$/i, '').trim()));

const unquoted = (name: string) => name.trim().replace(/[`"]/g, '');

const ASSIGNMENT = new RegExp(`^\\s*(?:${NAME}\\.)?${NAME}\\s*=`);

/** `set a = ?, b = ?` */
function setColumns(text: string): string[] | null {
  const set = /\bset\s+([^]*?)(?:\sfrom\s[^]*)?$/i.exec(text.replace(/\([^()]*\)/g, ''));
  if (!set?.[1]) return null;
  const columns: string[] = [];
  for (const part of set[1].split(',')) {
    const column = ASSIGNMENT.exec(part)?.[2];
    if (column === undefined) return null;
    columns.push(column);
  }
  return columns;
}

/** A name is taken from its first letter on, and not tried again from each. */
const COMPARISON = new RegExp(
  `(?<!\\w)(?:${NAME}\\.)?${NAME}\\s*(?:=\\s*${VALUE}|in\\s*\\(\\s*${VALUE}(?:\\s*,\\s*${VALUE})*\\s*\\))(?!\\s*[-+*/|])`,
  'gi'
);

/** The comparisons that all must hold. None where the text holds more than a list of them. */
function conditions(
  text: string,
  bindings: readonly unknown[],
  offset: number
): Record<string, unknown[]> {
  if (/\bor\b|\bcase\b/i.test(text) || NEGATED.test(text)) return {};
  const found: Record<string, unknown[]> = {};
  const before = valuesBefore(text, offset);
  for (const match of text.matchAll(COMPARISON)) {
    const column = match[2];
    // `not in` takes the rows that have none of the values.
    if (column === undefined || /^not$/i.test(column)) continue;
    const start = before(match.index);
    found[column] ??= bindings.slice(start, start + countValues(match[0]));
  }
  return found;
}

const READ_TABLE = new RegExp(`\\b(?:from|join)\\s+${TABLE}`, 'gi');

/** The tables that a statement reads, by their names in its text. */
export function tablesRead(sql: string): string[] {
  return [...new Set([...sql.matchAll(READ_TABLE)].map((match) => match[2] ?? ''))];
}
