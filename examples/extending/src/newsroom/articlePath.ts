import type { OwnArticlePath } from 'strapi-plugin-newsroom/strapi-server';

const WRITTEN = /^\/a\/([^/]+)-([a-z0-9]{6})\.html$/;

/** Addresses with the end of the story's identifier: `/a/harbour-wall-k3x9f2.html`. */
export const articlePath: OwnArticlePath = {
  write: ({ slug, documentId }) => `/a/${encodeURIComponent(slug)}-${documentId.slice(-6)}.html`,
  read(path) {
    const [, slug] = WRITTEN.exec(path) ?? [];
    return slug === undefined ? null : { slug: decodeURIComponent(slug), locale: null };
  },
};
