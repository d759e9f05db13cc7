import { ARTICLE, IMAGE_CAPTION, OUTLET, SECTION } from '../../strapi/uids';

/** What a reader has to be allowed to read to get what is made of stories. */
const STORIES = [ARTICLE, IMAGE_CAPTION, OUTLET, SECTION].map((type) => `${type}.find`);

/** The rules of a route that tells stories: its own action, and the types that it tells of. */
export const forReadersOfStories = (action: string) => ({
  auth: { scope: [action, ...STORIES] },
});

/** The rules of a route that tells of an outlet only. */
export const forReadersOfOutlets = (action: string) => ({
  auth: { scope: [action, `${OUTLET}.find`] },
});
