import { publishedArticles, read, type Invariant, type Row } from './scene';

export const feeds: Invariant = {
  name: 'feeds have the newest stories, in their order, at their addresses',
  async check(scene) {
    const found: string[] = [];
    const articles = await publishedArticles(scene);
    const outlets: Row[] = await scene.strapi.db.query('plugin::newsroom.outlet').findMany();
    for (const { documentId, slug } of outlets) {
      const { status, body } = await read(scene, `/api/feeds/${slug}.json`);
      if (status !== 200) {
        found.push(`The feed of ${slug} answers ${status}.`);
        continue;
      }
      const items: Row[] = body.items;
      const own = articles.filter(({ section }) => section?.outlet?.documentId === documentId);
      const right = own.slice(0, Math.max(items.length, Math.min(own.length, 20)));
      const told = (url: unknown, text: unknown) => `${url} ${text}`;
      const given = items.map(({ url, title }) => told(url, title)).join('\n');
      const wanted = right.map(({ canonicalUrl, headline }) => told(canonicalUrl, headline));
      if (given !== wanted.join('\n')) {
        found.push(`The feed of ${slug} has\n${given}\nnot\n${wanted.join('\n')}`);
      }
    }
    return found;
  },
};
