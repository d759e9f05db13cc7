import { COUNTRY_CODE } from '../input/patterns';
import { ARTICLE } from '../strapi/uids';
import { viewConfig } from '../strapi/view';
import { DIGITAL_SOURCE_TYPES } from './digitalSourceTypes';
import { captionView } from './view';

const localized = { i18n: { localized: true } } as const;
/** A new object each time: Strapi writes the column's name into the attribute. */
const line = () => ({ type: 'string', maxLength: 255, pluginOptions: localized }) as const;

/** One use of a picture in one article. Names follow IPTC Photo Metadata. */
export const imageCaptionSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_image_captions',
  info: {
    singularName: 'image-caption',
    pluralName: 'image-captions',
    displayName: 'Image caption',
    description: 'What is written under a picture, and whose picture it is',
  },
  options: { draftAndPublish: true },
  pluginOptions: localized,
  indexes: [
    { name: 'newsroom_captions_public_idx', columns: ['locale', 'published_at', 'position'] },
    { name: 'newsroom_captions_key_idx', columns: ['key'] },
  ],
  config: viewConfig(captionView, ['approvedSha256']),
  attributes: {
    image: { type: 'media', multiple: false, allowedTypes: ['images'], pluginOptions: localized },
    caption: { type: 'text', required: true, maxLength: 4000, pluginOptions: localized },
    originalCaption: { type: 'text', maxLength: 10_000, pluginOptions: localized },
    altText: { type: 'text', maxLength: 500, pluginOptions: localized },
    extendedDescription: { type: 'text', maxLength: 4000, pluginOptions: localized },
    creator: line(),
    creditLine: line(),
    copyrightNotice: line(),
    usageTerms: { type: 'text', maxLength: 2000, pluginOptions: localized },
    webStatementOfRights: line(),
    licensorUrl: line(),
    dateCreated: { type: 'date', pluginOptions: localized },
    city: line(),
    country: line(),
    countryCode: { type: 'string', maxLength: 2, regex: COUNTRY_CODE, pluginOptions: localized },
    personsShown: {
      type: 'component',
      repeatable: true,
      component: 'newsroom.person',
      pluginOptions: localized,
    },
    isFilePhoto: { type: 'boolean', default: false, pluginOptions: localized },
    /** A term of the IPTC NewsCodes "Digital Source Type". */
    digitalSourceType: {
      type: 'enumeration',
      enum: [...DIGITAL_SOURCE_TYPES],
      pluginOptions: localized,
    },
    rightsExpire: { type: 'datetime', pluginOptions: localized },
    /** Its words are those of another language still, from which the story was filled in. */
    awaitsTranslation: {
      type: 'boolean',
      default: false,
      private: true,
      pluginOptions: localized,
    },
    minorChange: { type: 'boolean', default: false, private: true, pluginOptions: localized },
    article: {
      type: 'relation',
      relation: 'manyToOne',
      target: ARTICLE,
      inversedBy: 'captions',
      pluginOptions: localized,
    },
    /** SHA-256 of the picture that the words were approved for, by the last publication. */
    approvedSha256: { type: 'string', maxLength: 64, pluginOptions: localized },
    key: { type: 'string', maxLength: 60, pluginOptions: localized },
    position: { type: 'integer', min: 0, max: 10_000, pluginOptions: localized },
    role: {
      type: 'enumeration',
      enum: ['lead', 'inline', 'gallery'],
      default: 'inline',
      pluginOptions: localized,
    },
  },
} as const;
