import { read, type Invariant, type Row } from './scene';

/** What a slug that readers knew may answer: the story, where it is now, or that it is away. */
const RESOLVES = [200, 301, 308, 410, 451];

export const addressesResolve: Invariant = {
  name: 'each address resolves, and to its own story',
  async check(scene) {
    const { strapi, expected } = scene;
    const found: string[] = [];
    const rows: Row[] = await strapi.db.query('plugin::newsroom.article-slug').findMany();
    const known = new Set([
      ...expected.slugs,
      ...rows.filter(({ publicSince }) => publicSince).map(({ slug }) => String(slug)),
    ]);
    for (const slug of known) {
      const { status } = await read(scene, `/api/articles/by-slug/${slug}`);
      if (!RESOLVES.includes(status)) found.push(`The slug "${slug}" answers ${status}.`);
    }
    const articles: Row[] = await strapi.db.query('plugin::newsroom.article').findMany();
    for (const { slug, documentId, locale, publishedAt } of articles) {
      const holders = rows.filter((row) => row.slug === slug && row.locale === locale);
      const holder = holders[0];
      if (!holder || holders.length !== 1 || holder.article !== documentId) {
        found.push(
          `The slug "${slug}" of ${documentId} is held by ${holder?.article ?? 'nobody'}.`
        );
      } else if (publishedAt && !(holder.current && holder.publicSince)) {
        found.push(`The slug "${slug}" of a published story is not noted as public.`);
      }
      if (!publishedAt) continue;
      const { status, body } = await read(scene, `/api/articles/by-slug/${slug}`);
      if (status !== 200 || body.data?.documentId !== documentId) {
        found.push(
          `The slug "${slug}" answers ${status}, ${body.data?.documentId}, not its story.`
        );
      }
    }
    for (const { slug, current, article, locale } of rows) {
      const isPublic = articles.some(
        (row) =>
          row.publishedAt &&
          row.documentId === article &&
          row.locale === locale &&
          row.slug === slug
      );
      if (Boolean(current) !== isPublic) {
        found.push(
          `The slug "${slug}" is ${current ? '' : 'not '}noted as current, and ${isPublic ? 'is' : 'is not'}.`
        );
      }
    }
    return found;
  },
};
