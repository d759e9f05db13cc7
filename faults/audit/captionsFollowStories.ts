import type { Invariant, Row } from './scene';

export const captionsFollowStories: Invariant = {
  name: 'readers reach published captions through published stories, and no others',
  async check({ strapi: { db } }) {
    const found: string[] = [];
    const articles: Row[] = await db
      .query('plugin::newsroom.article')
      .findMany({ populate: { captions: true } });
    for (const { headline, publishedAt, captions } of articles) {
      for (const caption of captions as Row[]) {
        if (Boolean(caption.publishedAt) !== Boolean(publishedAt)) {
          found.push(
            `"${headline}" (${publishedAt ? 'published' : 'draft'}) has the ${caption.publishedAt ? 'published' : 'draft'} row of "${caption.caption}".`
          );
        }
      }
    }
    return found;
  },
};
