import type { BenchDatabase } from '../support/databases';
import { dropTriggers, SECTIONS } from '../support/seed';

/** Different words of a large archive. */
const VOCABULARY = 60_000;
const WORDS_OF_BODY = 300;
const WORDS_OF_HEADLINE = 8;
const WORDS_OF_STANDFIRST = 20;
/** The first words of the vocabulary stand between the others in every sentence, as "the" does. */
const BEGINNING = Date.UTC(2006, 0, 1);
const STORIES_AT_ONCE = 100;

/** The same numbers in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = [
  ...[
    'ba',
    'co',
    'da',
    'fe',
    'go',
    'ha',
    'in',
    'ka',
    'lo',
    'mi',
    'na',
    'or',
    'pa',
    're',
    'sa',
    'ti',
  ],
  ...[
    'ul',
    'va',
    'we',
    'an',
    'be',
    'ci',
    'de',
    'er',
    'fi',
    'ga',
    'ho',
    'is',
    'ju',
    'ke',
    'la',
    'mo',
  ],
];

/** The word of a rank, the same for each rank; frequent words are short. */
export function wordOfRank(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}

/** How often words are used by Zipf: the one of rank n about 1/n as often as the first. */
export function zipfRanks(seed: number): () => number {
  const random = randomNumbers(seed);
  const most = Math.log(VOCABULARY + 1);
  return () => Math.floor(Math.exp(random() * most)) - 1;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Fills a database that a host has made its tables in with published stories whose words are spread as
 * those of a language are. Story n is row 2n - 1 as a draft and row 2n as it is published.
 */
export async function fillCorpus(
  database: BenchDatabase,
  stories: number,
  progress: (line: string) => void
): Promise<void> {
  await database.run(...(await dropTriggers(database)));
  const { kind } = database;
  const moment = (at: number) =>
    kind === 'sqlite'
      ? String(at)
      : `timestamp '${new Date(at).toISOString().slice(0, -1).replace('T', ' ')}'`;
  const order = kind === 'mariadb' ? '`order`' : '"order"';
  await database.run(
    ...Array.from(
      { length: SECTIONS },
      (_, index) =>
        `INSERT INTO newsroom_sections (id, document_id, name, slug, created_at, updated_at, published_at) VALUES (${index + 1}, 'section${index + 1}', 'Section ${index + 1}', 'section-${index + 1}', ${moment(BEGINNING)}, ${moment(BEGINNING)}, ${moment(BEGINNING)})`
    )
  );
  const rank = zipfRanks(4711);
  const sentence = (words: number) =>
    Array.from({ length: words }, () => wordOfRank(rank())).join(' ');
  // Twenty years, whatever the number of stories.
  const between = Math.floor((20 * 365 * 24 * 3_600_000) / stories);
  const statements: string[] = [];
  for (let first = 1; first <= stories; first += STORIES_AT_ONCE) {
    const articles: string[] = [];
    const texts: string[] = [];
    const parts: string[] = [];
    const links: string[] = [];
    for (let number = first; number < Math.min(first + STORIES_AT_ONCE, stories + 1); number += 1) {
      const told = moment(BEGINNING + number * between);
      const headline = quoted(sentence(WORDS_OF_HEADLINE));
      const standfirst = quoted(sentence(WORDS_OF_STANDFIRST));
      const body = quoted(
        JSON.stringify([
          { type: 'paragraph', children: [{ type: 'text', text: sentence(WORDS_OF_BODY) }] },
        ])
      );
      for (const row of [2 * number - 1, 2 * number]) {
        const published = row % 2 === 0 ? told : 'NULL';
        articles.push(
          `(${row}, 'article${number}', ${headline}, ${standfirst}, 'story-${number}', ${told}, ${told}, ${told}, ${told}, ${published}, 'en')`
        );
        texts.push(`(${row}, ${body})`);
        parts.push(`(${row}, ${row}, 'newsroom.text', 'body', 1)`);
        links.push(`(${row}, ${(number % SECTIONS) + 1}, ${row})`);
      }
    }
    statements.push(
      `INSERT INTO newsroom_articles (id, document_id, headline, standfirst, slug, first_published_at, content_modified_at, created_at, updated_at, published_at, locale) VALUES ${articles.join()}`,
      `INSERT INTO components_newsroom_texts (id, text) VALUES ${texts.join()}`,
      `INSERT INTO newsroom_articles_cmps (entity_id, cmp_id, component_type, field, ${order}) VALUES ${parts.join()}`,
      `INSERT INTO newsroom_articles_section_lnk (article_id, section_id, article_ord) VALUES ${links.join()}`
    );
    if (statements.length >= 400 || first + STORIES_AT_ONCE > stories) {
      await database.run(...statements.splice(0));
      progress(`${Math.min(first + STORIES_AT_ONCE - 1, stories)} stories written`);
    }
  }
  if (kind === 'postgres') {
    await database.run(
      ...['newsroom_sections', 'newsroom_articles', 'components_newsroom_texts'].map(
        (table) =>
          `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT MAX(id) FROM ${table}))`
      )
    );
  }
  await database.settle();
}
