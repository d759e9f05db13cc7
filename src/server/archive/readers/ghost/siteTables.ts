import type { StoryFile } from '../../reader';
import { isJsonObject, firstText, type JsonObject } from '../../json/jsonFields';
import { streamValues } from '../../json/streamValues';
import { streamText } from '../../streamText';

interface Ordered {
  id: string;
  order: number;
}

/** What the posts of an export refer to, by ids. Filled by a first pass, since `posts` comes before `users`. */
export class SiteTables {
  private readonly rows = new Map<string, JsonObject>();
  private readonly links = new Map<string, Ordered[]>();
  title: string | null = null;
  locale: string | null = null;

  add(table: string, row: JsonObject): void {
    if (table === 'tags' || table === 'users') this.rows.set(`${table} ${firstText(row.id)}`, row);
    else if (table === 'posts_meta') this.rows.set(`${table} ${firstText(row.post_id)}`, row);
    else if (table === 'posts_tags') this.link('tags', row, row.tag_id);
    else if (table === 'posts_authors') this.link('users', row, row.author_id);
    else if (table === 'settings') this.addSetting(row);
  }

  metaOf(postId: string): JsonObject {
    return this.rows.get(`posts_meta ${postId}`) ?? {};
  }

  user(id: string | null): JsonObject | null {
    return this.rows.get(`users ${id}`) ?? null;
  }

  /** The tags or users of a post in their order. */
  linkedTo(postId: string, table: 'tags' | 'users'): JsonObject[] {
    const links = this.links.get(`${table} ${postId}`) ?? [];
    const sorted = [...links].sort((one, other) => one.order - other.order);
    return sorted
      .map(({ id }) => this.rows.get(`${table} ${id}`))
      .filter((row) => row !== undefined);
  }

  private link(table: 'tags' | 'users', row: JsonObject, id: unknown): void {
    const key = `${table} ${firstText(row.post_id)}`;
    const links = this.links.get(key) ?? [];
    links.push({ id: firstText(id) ?? '', order: Number(row.sort_order ?? 0) });
    this.links.set(key, links);
  }

  private addSetting({ key, value }: JsonObject): void {
    if (key === 'title') this.title = firstText(value);
    if (key === 'locale' || key === 'default_locale' || key === 'lang')
      this.locale = firstText(value);
  }
}

const TABLES = ['tags', 'users', 'posts_meta', 'posts_tags', 'posts_authors', 'settings'];

/** @param around the path of the object that holds the tables, e.g. `db.*.data` */
export async function readSiteTables(file: StoryFile, around: string): Promise<SiteTables> {
  const tables = new SiteTables();
  const paths = new Map(TABLES.map((table) => [`${around ? `${around}.` : ''}${table}.*`, table]));
  for await (const { path, value } of streamValues(streamText(file), (at) => paths.has(at))) {
    const table = paths.get(path);
    if (table !== undefined && isJsonObject(value)) tables.add(table, value);
  }
  return tables;
}
