/** Components, and files of the Media Library. */
import { z } from 'zod';
import type { Block } from '../../../types/blocks';
import { SHOWN_EMBED } from '../../server/article/bodyOfPage';
import type {
  AuthorOfArticle,
  BlockedCountry,
  CorrectionOfArticle,
  EmbedInBody,
  MediaPicture,
  MediaPictureFormat,
  NamedConcept,
  NameInLanguage,
  QuoteInBody,
  TextInBody,
} from '../content';
import { entry, NUMBER_OR_NULL, TEXT_OR_NULL, type ShapeOf } from './shape';

const CONCEPT: ShapeOf<NamedConcept> = { id: z.number(), name: z.string(), uri: TEXT_OR_NULL };

export const CONCEPTS = z.array(entry<NamedConcept>(CONCEPT));

export const AUTHORS = z.array(entry<AuthorOfArticle>({ ...CONCEPT, role: TEXT_OR_NULL }));

export const NAMES = z.array(
  entry<NameInLanguage>({ id: z.number(), language: z.string(), name: z.string() })
);

export const CORRECTIONS_OF_ARTICLE = z.array(
  entry<CorrectionOfArticle>({
    id: z.number(),
    type: z.enum(['correction', 'clarification', 'update', 'retraction']),
    text: z.string(),
    date: TEXT_OR_NULL,
    target: z.enum(['headline', 'standfirst', 'body', 'caption', 'other']).nullable(),
  })
);

/** What is in a block is for the renderer of Strapi's blocks. */
const BLOCK = z.looseObject({ type: z.string() }) as unknown as z.ZodType<Block>;

export const TEXT_IN_BODY = entry<TextInBody>({
  __component: z.literal('newsroom.text'),
  id: z.number(),
  text: z.array(BLOCK),
});

export const QUOTE_IN_BODY = entry<QuoteInBody>({
  __component: z.literal('newsroom.quote'),
  id: z.number(),
  text: z.string(),
  attribution: TEXT_OR_NULL,
  source: TEXT_OR_NULL,
});

export const EMBED_IN_BODY = entry<EmbedInBody>({
  __component: z.literal('newsroom.embed'),
  id: z.number(),
  url: z.string(),
  title: TEXT_OR_NULL,
  shown: SHOWN_EMBED.nullable().optional(),
});

export const BLOCKED_COUNTRIES = z.array(
  entry<BlockedCountry>({
    id: z.number(),
    country: z.string(),
    since: TEXT_OR_NULL,
    evidence: TEXT_OR_NULL,
    url: TEXT_OR_NULL,
  })
);

const FORMAT: ShapeOf<MediaPictureFormat> = {
  url: z.string(),
  mime: z.string(),
  width: NUMBER_OR_NULL,
  height: NUMBER_OR_NULL,
  size: z.number(),
};

export const MEDIA_PICTURE = entry<MediaPicture>({
  ...FORMAT,
  id: z.number(),
  documentId: z.string(),
  name: z.string(),
  alternativeText: TEXT_OR_NULL,
  caption: TEXT_OR_NULL,
  formats: z.record(z.string(), entry<MediaPictureFormat>(FORMAT)).nullable(),
});
