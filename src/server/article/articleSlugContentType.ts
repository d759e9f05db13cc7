import { HIDDEN } from '../strapi/hidden';

/**
 * A slug in use, kept for a draft, or retired. The unique index over locale and slug is what makes
 * slugs unique, however many editors and nodes write at once. It is over a digest of the slug, because
 * MariaDB takes `cafe`, `Café` and `CAFE` for the same text and the others do not.
 *
 * `article` is the document's identifier and no relation, because a slug outlives both rows of its
 * article: a deleted story's slug still has to answer that the story is gone.
 */
export const articleSlugSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_article_slugs',
  info: {
    singularName: 'article-slug',
    pluralName: 'article-slugs',
    displayName: 'Article slug',
    description: 'Every slug an article has or had',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    {
      name: 'newsroom_article_slugs_locale_slug_uq',
      columns: ['locale', 'slug_digest'],
      type: 'unique',
    },
    { name: 'newsroom_article_slugs_article_idx', columns: ['article', 'locale'] },
  ],
  attributes: {
    slug: { type: 'string', required: true, private: true },
    slugDigest: { type: 'string', required: true, private: true },
    article: { type: 'string', required: true, private: true },
    /**
     * What the newsroom made it from: the headline's words, `storm` for `storm` and for `storm-2`.
     * Empty for one that somebody chose, which no headline changes.
     */
    madeFrom: { type: 'string', private: true },
    /** Whether the published article answers here. */
    current: { type: 'boolean', required: true, default: false, private: true },
    /** When readers could first use it; empty while only a draft holds it. */
    publicSince: { type: 'datetime', private: true },
    /** The deleted or unpublished article that readers knew here, until this one is published; it gets
     * the slug back when the draft gives it up, or when it is published first. */
    formerArticle: { type: 'string', private: true },
  },
} as const;
