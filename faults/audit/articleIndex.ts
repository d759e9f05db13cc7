import { momentOf, type Invariant, type Row } from './scene';

const key = (...parts: unknown[]) => parts.map(String).join(' ');

/** The groups that have stories, with their number. */
function counted(groups: Row[]): string[] {
  const sums = new Map<string, number>();
  for (const { locale, section, total } of groups) {
    const name = key(locale, section);
    sums.set(name, (sums.get(name) ?? 0) + Number(total));
  }
  return [...sums].filter(([, total]) => total !== 0).map(([name, total]) => key(name, total));
}

const difference = (what: string, right: string[], there: string[]) => [
  ...right.filter((each) => !there.includes(each)).map((each) => `${what} lacks: ${each}.`),
  ...there.filter((each) => !right.includes(each)).map((each) => `${what} has too much: ${each}.`),
];

export const articleIndex: Invariant = {
  name: 'the article index says what the articles say',
  async check({ strapi: { db } }) {
    const articles: Row[] = await db
      .query('plugin::newsroom.article')
      .findMany({ populate: { section: true } });
    const right = articles.map(({ id, locale, publishedAt, section, firstPublishedAt }) =>
      key(id, publishedAt ? locale : null, section?.id ?? null, momentOf(firstPublishedAt))
    );
    const rows: Row[] = await db.getConnection('newsroom_article_index').select('*');
    const counts: Row[] = await db
      .getConnection('newsroom_article_index_counts')
      .select('locale', 'section', 'change_by as total');
    return [
      ...difference(
        'The index',
        right,
        rows.map((row) =>
          key(row.article, row.public_locale, row.section, momentOf(row.first_published_at))
        )
      ),
      ...difference(
        'The counts',
        counted(
          articles
            .filter(({ publishedAt }) => publishedAt)
            .map(({ locale, section }) => ({ locale, section: section?.id ?? null, total: 1 }))
        ),
        counted(counts)
      ),
    ];
  },
};
