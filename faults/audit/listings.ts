import { momentOf, publishedArticles, type Invariant, type Row } from './scene';

const inWords = ({ article, language, section, outlet, first, modified }: Row) =>
  `${article} in ${language}, section ${section}, outlet ${outlet}, ${momentOf(first)}, ${momentOf(modified)}`;

export const listings: Invariant = {
  name: 'each published story is listed once, as it is',
  async check(scene) {
    const rows: Row[] = await scene.strapi.db.query('plugin::newsroom.listing').findMany();
    const listed = rows.map(({ firstPublishedAt, contentModifiedAt, ...row }) =>
      inWords({ ...row, first: firstPublishedAt, modified: contentModifiedAt })
    );
    const published = (await publishedArticles(scene)).map((row) =>
      inWords({
        article: row.documentId,
        language: row.locale,
        section: row.section?.documentId ?? null,
        outlet: row.section?.outlet?.documentId ?? null,
        first: row.firstPublishedAt,
        modified: row.contentModifiedAt,
      })
    );
    return [
      ...published.filter((each) => !listed.includes(each)).map((each) => `Not listed: ${each}.`),
      ...listed
        .filter((each) => !published.includes(each))
        .map((each) => `Listed wrongly: ${each}.`),
    ];
  },
};
