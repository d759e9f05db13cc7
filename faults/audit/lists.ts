import { read, type Invariant, type Row } from './scene';

const ARTICLE = 'plugin::newsroom.article';

/** The lists that sites open with. Rows of one date stand in the order of their numbers. */
const LISTS = [
  { sort: 'firstPublishedAt', section: null },
  { sort: 'publishedAt', section: null },
  { sort: 'firstPublishedAt', section: 'news' },
];
const SIZE = 10;

/** What of an entry is compared. */
const told = ({ documentId, headline, standfirst, slug, canonicalUrl, section }: Row) =>
  [documentId, headline, standfirst, slug, canonicalUrl, section?.slug].join(' | ');

export const lists: Invariant = {
  name: "order, counts and entries of lists are those of Strapi's own query",
  async check(scene) {
    const found: string[] = [];
    for (const { sort, section } of LISTS) {
      const name = `The list by ${sort}${section === null ? '' : ` of ${section}`}`;
      const meant = {
        status: 'published' as const,
        filters: section === null ? {} : { section: { slug: { $eq: section } } },
      };
      const total = await scene.strapi.documents(ARTICLE).count(meant);
      const right: Row[] = await scene.strapi.documents(ARTICLE).findMany({
        ...meant,
        sort: [`${sort}:desc`, 'id:asc'] as never,
        limit: SIZE,
        populate: { section: true },
      });
      const query = new URLSearchParams({
        sort: `${sort}:desc`,
        'pagination[pageSize]': String(SIZE),
        'populate[section]': 'true',
        ...(section !== null && { 'filters[section][slug][$eq]': section }),
      });
      const { status, body } = await read(scene, `/api/articles?${query}`);
      if (status !== 200) {
        found.push(`${name} answers ${status}.`);
        continue;
      }
      if (body.meta.pagination.total !== total) {
        found.push(`${name} counts ${body.meta.pagination.total}, not ${total}.`);
      }
      const [given, wanted] = [body.data, right].map((rows) => rows.map(told).join('\n'));
      if (given !== wanted) found.push(`${name} has\n${given}\nnot\n${wanted}`);
    }
    return found;
  },
};
