/** The content types. A relation, component or picture is there when it was asked for with `populate`. */
import { z } from 'zod';
import { MIRROR_KINDS } from '../../mirrors/kinds';
import type {
  ArticleEntry,
  BodyPart,
  CaptionEntry,
  MirrorEntry,
  OutletEntry,
  SectionEntry,
} from '../content';
import {
  AUTHORS,
  BLOCKED_COUNTRIES,
  CONCEPTS,
  CORRECTIONS_OF_ARTICLE,
  EMBED_IN_BODY,
  MEDIA_PICTURE,
  NAMES,
  QUOTE_IN_BODY,
  TEXT_IN_BODY,
} from './parts';
import {
  entry,
  NUMBER_OR_NULL,
  partOf,
  TEXT_OR_NULL,
  TIME,
  TIME_OR_NULL,
  type ShapeOf,
} from './shape';

const EVERY_ENTRY = {
  id: z.number(),
  documentId: z.string(),
  createdAt: TIME,
  updatedAt: TIME,
  publishedAt: TIME_OR_NULL,
};

const manyOf = <Type>(one: () => z.ZodType<Type>) => z.lazy(() => z.array(one())).optional();
const oneOf = <Type>(one: () => z.ZodType<Type>) => z.lazy(() => one().nullable()).optional();

export const BODY_PART: z.ZodType<BodyPart> = z.union([
  TEXT_IN_BODY,
  QUOTE_IN_BODY,
  EMBED_IN_BODY,
  z.looseObject({
    __component: z.literal('newsroom.figure'),
    id: z.number(),
    captionKey: z.string(),
    caption: oneOf(() => captionEntrySchema),
  }),
  // A part of the project's own.
  z.looseObject({ __component: z.string(), id: z.number() }) as unknown as z.ZodType<BodyPart>,
]);

export const ARTICLE: ShapeOf<ArticleEntry> = {
  ...EVERY_ENTRY,
  locale: z.string(),
  headline: z.string(),
  kicker: TEXT_OR_NULL,
  standfirst: TEXT_OR_NULL,
  slug: TEXT_OR_NULL,
  slugline: TEXT_OR_NULL,
  by: TEXT_OR_NULL,
  dateline: TEXT_OR_NULL,
  located: TEXT_OR_NULL,
  urgency: NUMBER_OR_NULL,
  wordCount: NUMBER_OR_NULL,
  canonicalUrl: TEXT_OR_NULL,
  firstPublishedAt: TIME_OR_NULL,
  contentModifiedAt: TIME_OR_NULL,
  publishAt: TIME_OR_NULL,
  embargoedUntil: TIME_OR_NULL,
  expires: TIME_OR_NULL,
  body: z.array(BODY_PART).optional(),
  section: oneOf(() => sectionEntrySchema),
  outlet: oneOf(() => outletEntrySchema),
  authors: AUTHORS.optional(),
  infoSources: CONCEPTS.optional(),
  subjects: CONCEPTS.optional(),
  people: CONCEPTS.optional(),
  places: CONCEPTS.optional(),
  corrections: CORRECTIONS_OF_ARTICLE.optional(),
  captions: manyOf(() => captionEntrySchema),
  related: manyOf(() => partOf<ArticleEntry>(ARTICLE)),
  localizations: manyOf(() => partOf<ArticleEntry>(ARTICLE)),
};
/** `/articles` */
export const articleEntrySchema = entry<ArticleEntry>(ARTICLE);

export const CAPTION: ShapeOf<CaptionEntry> = {
  ...EVERY_ENTRY,
  locale: z.string(),
  key: TEXT_OR_NULL,
  caption: z.string(),
  originalCaption: TEXT_OR_NULL,
  altText: TEXT_OR_NULL,
  extendedDescription: TEXT_OR_NULL,
  creator: TEXT_OR_NULL,
  creditLine: TEXT_OR_NULL,
  copyrightNotice: TEXT_OR_NULL,
  digitalSourceType: TEXT_OR_NULL,
  usageTerms: TEXT_OR_NULL,
  webStatementOfRights: TEXT_OR_NULL,
  licensorUrl: TEXT_OR_NULL,
  dateCreated: TEXT_OR_NULL,
  city: TEXT_OR_NULL,
  country: TEXT_OR_NULL,
  countryCode: TEXT_OR_NULL,
  isFilePhoto: z.boolean().nullable(),
  rightsExpire: TEXT_OR_NULL,
  approvedSha256: TEXT_OR_NULL,
  position: NUMBER_OR_NULL,
  role: z.enum(['lead', 'inline', 'gallery']).nullable(),
  image: MEDIA_PICTURE.nullable().optional(),
  personsShown: CONCEPTS.optional(),
  article: oneOf(() => articleEntrySchema),
  localizations: manyOf(() => partOf<CaptionEntry>(CAPTION)),
};
/** `/image-captions` */
export const captionEntrySchema = entry<CaptionEntry>(CAPTION);

/** `/outlets` */
export const outletEntrySchema = entry<OutletEntry>({
  ...EVERY_ENTRY,
  name: z.string(),
  slug: TEXT_OR_NULL,
  language: TEXT_OR_NULL,
  address: TEXT_OR_NULL,
  articlePath: TEXT_OR_NULL,
  timeZone: TEXT_OR_NULL,
  names: NAMES.optional(),
  logo: MEDIA_PICTURE.nullable().optional(),
  mirrors: manyOf(() => mirrorEntrySchema),
  sections: manyOf(() => sectionEntrySchema),
  usageTerms: z.record(z.string(), z.unknown()).nullable().optional(),
});

/** `/sections` */
export const sectionEntrySchema: z.ZodType<SectionEntry> = entry<SectionEntry>({
  ...EVERY_ENTRY,
  name: z.string(),
  slug: TEXT_OR_NULL,
  names: NAMES.optional(),
  outlet: oneOf(() => outletEntrySchema),
  parent: oneOf(() => sectionEntrySchema),
  children: manyOf(() => sectionEntrySchema),
  articles: manyOf(() => articleEntrySchema),
});

/** `/outlet-mirrors` */
export const mirrorEntrySchema: z.ZodType<MirrorEntry> = entry<MirrorEntry>({
  ...EVERY_ENTRY,
  label: z.string(),
  kind: z.enum(MIRROR_KINDS),
  platform: TEXT_OR_NULL,
  address: TEXT_OR_NULL,
  pathMapping: z.enum(['same-path', 'root-only']).nullable(),
  priority: NUMBER_OR_NULL,
  state: z.enum(['planned', 'active', 'degraded', 'seized', 'retired']),
  visibility: z.enum(['public', 'restricted', 'internal']),
  proofUrl: TEXT_OR_NULL,
  source: TEXT_OR_NULL,
  expires: TEXT_OR_NULL,
  languages: z.array(z.object({ id: z.number(), language: z.string() })).optional(),
  blockedIn: BLOCKED_COUNTRIES.optional(),
  outlet: oneOf(() => outletEntrySchema),
});
