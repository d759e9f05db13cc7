import { HIDDEN } from '../strapi/hidden';

/**
 * Where a published story is listed, a row for each of its languages: what its outlet and section
 * are and when it came out, side by side, so that "the newest of a section" is one walk along an
 * index, however large the archive. It is written with the publication and holds nothing of its own.
 */
export const listingSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_listings',
  info: {
    singularName: 'listing',
    pluralName: 'listings',
    displayName: 'Listing',
    description: 'Where each published story is listed',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_listings_article_uq', columns: ['article', 'language'], type: 'unique' },
    {
      name: 'newsroom_listings_outlet_idx',
      columns: ['outlet', 'language', 'first_published_at', 'article'],
    },
    {
      name: 'newsroom_listings_section_idx',
      columns: ['section', 'language', 'first_published_at', 'article'],
    },
    {
      name: 'newsroom_listings_month_idx',
      columns: ['outlet', 'month', 'first_published_at', 'article', 'language'],
    },
    {
      name: 'newsroom_listings_modified_idx',
      columns: ['outlet', 'month', 'content_modified_at'],
    },
  ],
  attributes: {
    /** Identifier of the document, as its address has it: a row of an article changes its number. */
    article: { type: 'string', required: true, private: true },
    language: {
      type: 'string',
      required: true,
      maxLength: 35,
      private: true,
      // Four such columns in one index are more than MariaDB takes at Strapi's usual length.
      column: { args: [35] },
    },
    section: { type: 'string', private: true },
    outlet: { type: 'string', private: true },
    firstPublishedAt: { type: 'datetime', required: true, private: true },
    contentModifiedAt: { type: 'datetime', required: true, private: true },
    /** Of the first publication, by the clocks of its outlet: `2026-10`. Sitemaps have a part for each. */
    month: {
      type: 'string',
      required: true,
      maxLength: 7,
      private: true,
      column: { args: [7] },
    },
  },
} as const;
