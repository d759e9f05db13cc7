import { HIDDEN } from '../strapi/hidden';

/**
 * A slug that an outlet or a section had. It stays in the URL of every feed, sitemap and list of
 * mirrors that somebody has subscribed to.
 *
 * `owner` is a document's identifier; the slug that was given up last counts, if two had the same.
 */
export const formerSlugSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_former_slugs',
  info: {
    singularName: 'former-slug',
    pluralName: 'former-slugs',
    displayName: 'Former slug',
    description: 'Every slug that an outlet or a section had',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [{ name: 'newsroom_former_slugs_slug_idx', columns: ['slug'] }],
  attributes: {
    slug: { type: 'string', required: true, private: true },
    /** The name of the owner's type. */
    type: { type: 'string', required: true, private: true },
    owner: { type: 'string', required: true, private: true },
  },
} as const;
