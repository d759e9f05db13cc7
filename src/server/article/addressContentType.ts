/**
 * An address in use, kept for a draft, or retired. The unique index over locale and slug is what
 * makes addresses unique, however many editors and nodes write at once. It is over a digest of the
 * slug, because MariaDB takes `cafe`, `Café` and `CAFE` for the same text and the others do not.
 *
 * `article` is the document's identifier and no relation, because an address outlives both rows of
 * its article: a deleted story's address still has to answer that the story is gone.
 */
export const addressSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_addresses',
  info: {
    singularName: 'address',
    pluralName: 'addresses',
    displayName: 'Address',
    description: 'Every address an article has or had',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [
    {
      name: 'newsroom_addresses_locale_slug_uq',
      columns: ['locale', 'slug_digest'],
      type: 'unique',
    },
    { name: 'newsroom_addresses_article_idx', columns: ['article', 'locale'] },
  ],
  attributes: {
    slug: { type: 'string', required: true, private: true },
    slugDigest: { type: 'string', required: true, private: true },
    article: { type: 'string', required: true, private: true },
    /** Whether the published article answers here. */
    current: { type: 'boolean', required: true, default: false, private: true },
    /** When readers could first use it; empty while only a draft holds it. */
    publicSince: { type: 'datetime', private: true },
    /** The deleted article that readers knew here, until this one is published; it gets the address
     * back when the draft gives it up. */
    formerArticle: { type: 'string', private: true },
  },
} as const;
