/**
 * The `pluginOptions` of a content type that the newsroom keeps for itself: neither Strapi's Content
 * Manager nor its Content-Type Builder shows it.
 */
export const HIDDEN = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
};
