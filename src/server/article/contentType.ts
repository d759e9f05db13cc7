import { ARTICLE, IMAGE_CAPTION, OUTLET, SECTION } from '../strapi/uids';
import { viewConfig } from '../strapi/view';
import { HIDDEN_ARTICLE_FIELDS, articleView } from './view';

const localized = { i18n: { localized: true } } as const;

/** A new object each time: Strapi writes into the attributes it is given. */
const concepts = () =>
  ({
    type: 'component',
    repeatable: true,
    component: 'newsroom.concept',
    pluginOptions: localized,
  }) as const;

/** The story. Names follow IPTC ninjs and schema.org NewsArticle. */
export const articleSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_articles',
  info: {
    singularName: 'article',
    pluralName: 'articles',
    displayName: 'Article',
    description: 'A story with its slug, captions and corrections',
  },
  options: { draftAndPublish: true },
  pluginOptions: localized,
  indexes: [
    // Newest first: the page that every site opens with.
    {
      name: 'newsroom_articles_newest_idx',
      columns: ['locale', 'published_at', 'first_published_at'],
    },
    { name: 'newsroom_articles_first_idx', columns: ['first_published_at'] },
    { name: 'newsroom_articles_published_idx', columns: ['published_at'] },
    { name: 'newsroom_articles_slug_idx', columns: ['slug'] },
    { name: 'newsroom_articles_source_idx', columns: ['source_id'] },
    // What is due, which every node asks each second.
    { name: 'newsroom_articles_planned_idx', columns: ['published_at', 'publish_at'] },
    { name: 'newsroom_articles_embargo_idx', columns: ['embargoed_until'] },
    { name: 'newsroom_articles_expires_idx', columns: ['expires'] },
    // What is being written: drafts by when they were saved, which the desk asks every few seconds.
    { name: 'newsroom_articles_saved_idx', columns: ['published_at', 'updated_at'] },
  ],
  config: viewConfig(articleView, HIDDEN_ARTICLE_FIELDS),
  attributes: {
    headline: { type: 'string', required: true, maxLength: 255, pluginOptions: localized },
    /** The desk's short name of the story, as ninjs and NewsML have it. No headline. */
    slugline: { type: 'string', maxLength: 120, pluginOptions: localized },
    kicker: { type: 'string', maxLength: 120, pluginOptions: localized },
    standfirst: { type: 'text', maxLength: 1000, pluginOptions: localized },
    slug: { type: 'string', maxLength: 200, pluginOptions: localized },
    body: {
      type: 'dynamiczone',
      components: ['newsroom.text', 'newsroom.quote', 'newsroom.figure', 'newsroom.embed'],
      pluginOptions: localized,
    },
    section: {
      type: 'relation',
      relation: 'manyToOne',
      target: SECTION,
      inversedBy: 'articles',
      pluginOptions: localized,
    },
    outlet: {
      type: 'relation',
      relation: 'manyToOne',
      target: OUTLET,
      pluginOptions: localized,
    },
    by: { type: 'string', maxLength: 255, pluginOptions: localized },
    authors: {
      type: 'component',
      repeatable: true,
      component: 'newsroom.author',
      pluginOptions: localized,
    },
    dateline: { type: 'string', maxLength: 255, pluginOptions: localized },
    located: { type: 'string', maxLength: 255, pluginOptions: localized },
    infoSources: {
      type: 'component',
      repeatable: true,
      component: 'newsroom.info-source',
      pluginOptions: localized,
    },
    subjects: concepts(),
    people: concepts(),
    places: concepts(),
    captions: {
      type: 'relation',
      relation: 'oneToMany',
      target: IMAGE_CAPTION,
      mappedBy: 'article',
    },
    corrections: {
      type: 'component',
      repeatable: true,
      component: 'newsroom.correction',
      pluginOptions: localized,
    },
    related: {
      type: 'relation',
      relation: 'manyToMany',
      target: ARTICLE,
      pluginOptions: localized,
    },
    urgency: { type: 'integer', min: 1, max: 9, pluginOptions: localized },
    minorChange: { type: 'boolean', default: false, private: true, pluginOptions: localized },
    /** When the draft is to be published, as it stands then; emptied once it is. */
    publishAt: { type: 'datetime', pluginOptions: localized },
    /** Until when no reader may see the draft (ninjs 3 `embargoedUntil`). */
    embargoedUntil: { type: 'datetime', pluginOptions: localized },
    /** When readers are to see the story no more (ninjs `expires`); emptied once they do not. */
    expires: { type: 'datetime', pluginOptions: localized },
    /** The IANA zone by whose clocks these three were said; they themselves are instants. */
    timeZone: { type: 'string', private: true, pluginOptions: localized },
    firstPublishedAt: { type: 'datetime', pluginOptions: localized },
    contentModifiedAt: { type: 'datetime', pluginOptions: localized },
    canonicalUrl: { type: 'text', pluginOptions: localized },
    wordCount: { type: 'integer', min: 0, pluginOptions: localized },
    edNote: { type: 'text', maxLength: 10_000, private: true, pluginOptions: localized },
    sourceId: { type: 'string', private: true, pluginOptions: localized },
    sourceDigest: { type: 'string', private: true, pluginOptions: localized },
    uri: { type: 'text', private: true, pluginOptions: localized },
    publicationDay: { type: 'string', private: true, pluginOptions: localized },
    publishedCaptions: { type: 'json', private: true, pluginOptions: localized },
    publishedRelated: { type: 'json', private: true, pluginOptions: localized },
    publishedDigest: { type: 'string', private: true, pluginOptions: localized },
  },
} as const;
