import type { PublishedStory } from '../../../../delivery';
import { composed } from '../../../../text/composed';
import { slugOf } from '../../../../text/slug';
import type { Story } from '../../../story';
import type { ExportFolder, GrowingFile } from '../../exportFolder';
import type { ExportedStory, ExportFormat, ExportWriter } from '../../exportFormat';
import { writerForEachSite, type ExportedSite } from '../../siteFiles';
import { cutToFit, ghostPost } from './post';

const TABLES = ['posts', 'posts_meta', 'tags', 'posts_tags', 'users', 'posts_authors'] as const;

type Table = (typeof TABLES)[number];

interface NamedRow {
  name: string;
  slug: string;
}

interface TableRow {
  table: Table;
  row: object;
}

/** Of a tag and of a user, in characters. */
const LONGEST_NAME = 191;

/** Ghost calls the first tag of a post the primary one: the story's own section is, before those around it. */
function tagsOf(
  { subjects, people, places }: Story,
  { sectionTrail }: PublishedStory
): Array<{ name: string; slug: string | null }> {
  const tags = new Map<string, { name: string; slug: string | null }>();
  const add = (name: string, slug: string | null) => {
    const key = composed(name).toLowerCase();
    if (name !== '' && !tags.has(key)) tags.set(key, { name, slug });
  };
  for (const { name, slug } of [...sectionTrail].reverse()) add(name, slug);
  for (const { name } of [...subjects, ...people, ...places]) add(name, null);
  return [...tags.values()];
}

/** The version of Ghost that the fields are of; later ones read it. */
const GHOST = '5.0.0';

/** Makes the rows of stories one after another; tags and users once, where they are first met. */
class GhostRows {
  private readonly ids = new Map<string, string>();
  private readonly slugs = new Set<string>();
  private last = 0;

  constructor(private readonly locale: string) {}

  of(exported: Pick<ExportedStory, 'story' | 'published' | 'pictures'>): TableRow[] {
    const { story, published } = exported;
    const postId = this.next();
    const { post, meta } = ghostPost(exported, postId);
    const names = story.authors.map(({ name }) => name);
    const authors = names.length > 0 ? names : [story.by ?? ''].filter((name) => name !== '');
    return [
      { table: 'posts', row: post },
      ...(meta ? [{ table: 'posts_meta' as const, row: { id: this.next(), ...meta } }] : []),
      ...tagsOf(story, published).flatMap((tag, index) =>
        this.link('tags', this.named(tag.name, tag.slug), (id) => ({
          table: 'posts_tags',
          row: { id: this.next(), post_id: postId, tag_id: id, sort_order: index },
        }))
      ),
      ...authors.flatMap((name, index) =>
        this.link('users', this.named(name), (id) => ({
          table: 'posts_authors',
          row: { id: this.next(), post_id: postId, author_id: id, sort_order: index },
        }))
      ),
    ];
  }

  private named(name: string, slug: string | null = null): NamedRow {
    return { name: cutToFit(name, LONGEST_NAME), slug: slugOf(slug ?? name, this.locale) };
  }

  /** The row of a tag or user where it is not there yet, and what links it to its post. */
  private link(
    table: 'tags' | 'users',
    { name, slug }: NamedRow,
    link: (id: string) => TableRow
  ): TableRow[] {
    // Ghost knows one tag of a name, however its letters are written.
    const key = `${table} ${composed(name).toLowerCase()}`;
    const known = this.ids.get(key);
    if (known !== undefined) return [link(known)];
    const id = this.next();
    this.ids.set(key, id);
    let own = slug;
    for (let number = 2; this.slugs.has(`${table} ${own}`); number += 1) own = `${slug}-${number}`;
    this.slugs.add(`${table} ${own}`);
    // Ghost wants an address for each; under `.invalid` nobody has one (RFC 2606).
    const more = table === 'users' ? { email: `${own}@export.invalid`, status: 'active' } : {};
    return [{ table, row: { id, name, slug: own, ...more } }, link(id)];
  }

  private next(): string {
    this.last += 1;
    return this.last.toString(16).padStart(24, '0');
  }
}

const headOf = ({ outlet, locale }: ExportedSite, exportedAt: Date): string => {
  const settings = [
    { key: 'title', value: outlet?.name ?? 'Newsroom' },
    { key: 'locale', value: locale },
  ];
  const meta = { exported_on: exportedAt.getTime(), version: GHOST };
  return `{"db":[{"meta":${JSON.stringify(meta)},"data":{"settings":${JSON.stringify(settings)}`;
};

const FOOT = '}}]}\n';

const tableHead = (table: Table) => `,\n"${table}":[`;

/** Each table grows in a file of its own, for an archive fits into no memory; at the end they are put together. */
async function openSite(folder: ExportFolder, site: ExportedSite): Promise<ExportWriter> {
  const rows = new GhostRows(site.locale);
  const nameOf = (table: Table) => `.${site.name}.${table}`;
  const files = new Map<Table, GrowingFile>();
  for (const table of TABLES) files.set(table, await folder.open(nameOf(table)));
  const filled = new Set<Table>();
  return {
    async write(exported) {
      for (const { table, row } of rows.of(exported)) {
        await files.get(table)?.write(`${filled.has(table) ? ',\n' : ''}${JSON.stringify(row)}`);
        filled.add(table);
      }
    },
    async end() {
      for (const file of files.values()) await file.close();
      const whole = await folder.open(`${site.name}.json`);
      await whole.write(headOf(site, new Date()));
      for (const table of TABLES) {
        await whole.write(tableHead(table));
        await whole.take(nameOf(table));
        await whole.write(']');
      }
      await whole.write(FOOT);
      await whole.close();
    },
  };
}

/** Ghost's import file, one for each outlet and language, with its editor's own nodes (Lexical). */
export const ghostFormat: ExportFormat = {
  name: 'ghost',
  title: 'Ghost (Lexical)',
  takesPictures: false,
  open: (folder) => writerForEachSite(folder, openSite),
};
