import type { BenchDatabase } from './databases';

export interface Seed {
  /** Published articles, each with its draft. */
  articles: number;
  captionsPerArticle: number;
  /** Paragraphs of a body; none for an archive of short stories. */
  paragraphs: number;
  /** Whether captions have drafts too, as they have where editors work. */
  captionDrafts: boolean;
  /** The type of captions in the host: files name it. */
  captionType: string;
}

export const SECTIONS = 20;
const PICTURES = 200;
/** 1 January 2020; a story every ten minutes from then on. */
const BEGINNING = Date.UTC(2020, 0, 1);
const BETWEEN_STORIES = 600_000;

const PARAGRAPH =
  'The ferry to the islands stood still for a second day while the harbour office waited for a part that had been ordered in the spring and had not come, and the people on the quay read yesterday’s paper again.';

export const slugOfArticle = (number: number): string => `story-${number}`;
export const documentIdOfArticle = (number: number): string => `article${100_000_000 + number}`;
export const slugOfSection = (number: number): string => `section-${number}`;

/**
 * Fills a database that a host has made its tables in, with statements that make all rows of a table
 * at once. Article n is row 2n - 1 as a draft and row 2n as it is published.
 */
export async function seed(database: BenchDatabase, wanted: Seed): Promise<void> {
  await database.run(...(await dropTriggers(database)));
  await database.run(...statements(database, wanted));
  if (database.kind === 'postgres') await database.run(...sequences());
  await database.settle();
}

const TRIGGERS: Readonly<Record<BenchDatabase['kind'], string>> = {
  sqlite: `SELECT name, tbl_name AS source FROM sqlite_master WHERE type = 'trigger'`,
  postgres: `SELECT tgname AS name, relname AS source FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal`,
  mariadb: `SELECT trigger_name AS name, event_object_table AS source FROM information_schema.triggers WHERE trigger_schema = DATABASE()`,
};

/**
 * What the database follows the articles by. The index is made anew at the next start, which is
 * faster than row by row.
 */
export async function dropTriggers({ kind, run }: BenchDatabase): Promise<string[]> {
  const triggers = await run(TRIGGERS[kind]);
  return triggers.map(({ name, source }) =>
    kind === 'postgres' ? `DROP TRIGGER ${name} ON ${source}` : `DROP TRIGGER ${name}`
  );
}

function statements({ kind }: BenchDatabase, wanted: Seed): string[] {
  const moment = (milliseconds: string) =>
    kind === 'sqlite'
      ? `(${milliseconds})`
      : `(timestamp 'epoch' + (${milliseconds}) * interval '1 millisecond')`;
  const asJson = (text: string) => (kind === 'sqlite' ? text : `CAST(${text} AS jsonb)`);
  const begun = moment(String(BEGINNING));
  const told = moment(`${BEGINNING} + CAST(i AS bigint) * ${BETWEEN_STORIES}`);
  /** All numbers from 1, each with the columns given for it. */
  const fill = (table: string, columns: Record<string, string>, upTo: number, where = '') =>
    `INSERT INTO ${table} (${Object.keys(columns)
      .map((column) => `"${column}"`)
      .join(', ')})
     WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${upTo})
     SELECT ${Object.values(columns).join(', ')} FROM numbers ${where}`;
  const dates = { created_at: begun, updated_at: begun };
  const { articles, captionsPerArticle, paragraphs, captionDrafts, captionType } = wanted;
  const article = (rowId: string, published: string) => ({
    id: rowId,
    document_id: `'article' || (100000000 + i)`,
    headline: `'Ferry stands still for day ' || i`,
    standfirst: `'What the harbour office says, what the islanders do, and when the part comes.'`,
    slug: `'story-' || i`,
    by: `'By Ida Holm'`,
    word_count: '40',
    first_published_at: told,
    content_modified_at: told,
    canonical_url: `'https://www.example.com/story-' || i`,
    created_at: told,
    updated_at: told,
    published_at: published,
    locale: `'en'`,
  });
  const caption = (rowId: string, published: string) => ({
    id: rowId,
    document_id: `'caption' || (100000000 + i)`,
    caption: `'The ferry at the quay on day ' || i || '.'`,
    alt_text: `'A ferry at a quay'`,
    credit_line: `'Ida Holm / Harbour Press'`,
    key: `'picture-' || i`,
    position: `(i - 1) % ${captionsPerArticle}`,
    role: `'inline'`,
    is_file_photo: kind === 'sqlite' ? '0' : 'false',
    ...dates,
    published_at: published,
    locale: `'en'`,
  });
  const text = JSON.stringify(
    Array.from({ length: paragraphs }, () => ({
      type: 'paragraph',
      children: [{ type: 'text', text: PARAGRAPH }],
    }))
  ).replaceAll("'", "''");
  const captions = articles * captionsPerArticle;
  const ofArticle = `((i - 1) / ${captionsPerArticle || 1} + 1)`;
  /** Rows of captions: the published one, and where wanted its draft, before it. */
  const versions = captionDrafts ? [1, 0] : [0];
  const captionRow = (version: number) => (captionDrafts ? `2 * i - ${version}` : 'i');
  return [
    fill(
      'newsroom_sections',
      {
        id: 'i',
        document_id: `'section' || (100000000 + i)`,
        name: `'Section ' || i`,
        slug: `'section-' || i`,
        ...dates,
        published_at: begun,
      },
      SECTIONS
    ),
    fill(
      'files',
      {
        id: 'i',
        document_id: `'picture' || (100000000 + i)`,
        name: `'ferry-' || i || '.jpg'`,
        width: '1600',
        height: '900',
        hash: `'ferry_' || i`,
        ext: `'.jpg'`,
        mime: `'image/jpeg'`,
        size: '180.5',
        url: `'/uploads/ferry_' || i || '.jpg'`,
        provider: `'local'`,
        folder_path: `'/'`,
        ...dates,
        published_at: begun,
      },
      PICTURES
    ),
    fill('newsroom_articles', article('2 * i - 1', 'NULL'), articles),
    fill('newsroom_articles', article('2 * i', told), articles),
    fill(
      'newsroom_articles_section_lnk',
      { article_id: 'i', section_id: `(i + 1) / 2 % ${SECTIONS} + 1`, article_ord: 'i' },
      2 * articles
    ),
    ...(paragraphs === 0
      ? []
      : [
          fill('components_newsroom_texts', { id: 'i', text: asJson(`'${text}'`) }, 2 * articles),
          fill(
            'newsroom_articles_cmps',
            {
              entity_id: 'i',
              cmp_id: 'i',
              component_type: `'newsroom.text'`,
              field: `'body'`,
              order: '1',
            },
            2 * articles
          ),
        ]),
    ...(captions === 0
      ? []
      : versions.flatMap((version) => [
          fill(
            'newsroom_image_captions',
            caption(captionRow(version), version === 1 ? 'NULL' : begun),
            captions
          ),
          fill(
            'newsroom_image_captions_article_lnk',
            {
              image_caption_id: captionRow(version),
              article_id: `2 * ${ofArticle} - ${version}`,
              image_caption_ord: 'i',
            },
            captions
          ),
          fill(
            'files_related_mph',
            {
              file_id: `i % ${PICTURES} + 1`,
              related_id: captionRow(version),
              related_type: `'${captionType}'`,
              field: `'image'`,
              order: '1',
            },
            captions
          ),
        ])),
  ];
}

/** PostgreSQL counts on where its own sequences are. */
const sequences = (): string[] =>
  [
    'newsroom_sections',
    'files',
    'newsroom_articles',
    'components_newsroom_texts',
    'newsroom_image_captions',
  ].map(
    (table) =>
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), GREATEST((SELECT MAX(id) FROM ${table}), 1))`
  );
