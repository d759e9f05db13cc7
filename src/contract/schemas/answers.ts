/** What the public routes answer, each in the format that its address or parameter asks for. */
import { z } from 'zod';
import { CAPTION_PLACES } from '../../server/article/captionPlaces';
import { WITHDRAWN } from '../../server/article/withdrawal/withdrawnAnswers';
import { DIRECTION, SECTION_STEP } from '../../server/delivery/answerSchemas';
import { MIRRORS_OF_STORY } from '../../server/delivery/descriptions/answers';
import { META_TAGS, NEWS_ARTICLE } from '../../server/delivery/structured-data/answers';
import { ERROR, MOVED_SLUG } from '../../server/http/openapi/answers';
import { LIST_META } from '../../server/http/openapi/coreAnswers';
import { SITE_PICTURE } from '../../server/picture/sitePicture';
import type {
  ArticleDescriptions,
  ArticlePage,
  ArticlePageAnswer,
  EntryAnswer,
  ListAnswer,
  MovedAnswer,
  RefusedAnswer,
  WithdrawnAnswer,
} from '../answers';
import { ARTICLE, BODY_PART, CAPTION } from './entries';
import { AUTHORS, CONCEPTS, CORRECTIONS_OF_ARTICLE } from './parts';
import { entry, partOf } from './shape';

export { CORRECTIONS as correctionsAnswerSchema } from '../../server/delivery/corrections/answers';
export { JSON_FEED as jsonFeedSchema } from '../../server/delivery/feeds/answers';
export { NINJS as ninjsAnswerSchema } from '../../server/delivery/ninjs/answers';
export { OEMBED as oEmbedAnswerSchema } from '../../server/delivery/oembed/answers';
export {
  OUTLET_PAGE as outletPageAnswerSchema,
  SECTION_PAGE as sectionPageAnswerSchema,
} from '../../server/delivery/sections/answers';
export {
  NEWS_ARTICLE as newsArticleSchema,
  OPEN_GRAPH_PAGE as openGraphAnswerSchema,
} from '../../server/delivery/structured-data/answers';
export {
  BYPASS as bypassListSchema,
  MIRROR_LIST as mirrorListSchema,
  SIGNED_LIST as signedListSchema,
} from '../../server/outlet-mirror/signed-list/answers';
export { FOUND_STORIES as searchAnswerSchema } from '../../server/search/answers';

/** What a list of Strapi's own routes answers: `listAnswerSchema(articleEntrySchema)`. */
export const listAnswerSchema = <Entry>(of: z.ZodType<Entry>): z.ZodType<ListAnswer<Entry>> =>
  z.object({ data: z.array(of), meta: LIST_META });

/** What Strapi answers for one entry. */
export const entryAnswerSchema = <Entry>(of: z.ZodType<Entry>): z.ZodType<EntryAnswer<Entry>> =>
  z.object({ data: of, meta: z.object({}) }) as z.ZodType<EntryAnswer<Entry>>;

/** `GET /articles/by-slug/:slug`, 200 */
export const articlePageAnswerSchema: z.ZodType<ArticlePageAnswer> = z.object({
  data: entry<ArticlePage & ArticleDescriptions>({
    ...ARTICLE,
    body: z.array(BODY_PART),
    authors: AUTHORS,
    infoSources: CONCEPTS,
    subjects: CONCEPTS,
    people: CONCEPTS,
    places: CONCEPTS,
    corrections: CORRECTIONS_OF_ARTICLE,
    captions: z.array(entry({ ...CAPTION, picture: SITE_PICTURE.nullable() })),
    related: z.array(partOf(ARTICLE)),
    localizations: z.array(partOf(ARTICLE)),
    direction: DIRECTION,
    captionPlaces: CAPTION_PLACES,
    sectionTrail: z.array(SECTION_STEP),
    bodyHtml: z.string().nullable().optional(),
    jsonLd: NEWS_ARTICLE.nullable().optional(),
    openGraph: META_TAGS.nullable().optional(),
    mirrors: MIRRORS_OF_STORY.nullable().optional(),
    onionLocation: z.string().nullable().optional(),
  }),
  meta: z.object({}),
}) as z.ZodType<ArticlePageAnswer>;

/** `GET /articles/by-slug/:slug`, 301 */
export const movedAnswerSchema: z.ZodType<MovedAnswer> = MOVED_SLUG;

/** Every address of a story that is away, 410 and 451 */
export const withdrawnAnswerSchema = WITHDRAWN as z.ZodType<WithdrawnAnswer>;

/** 400, 401, 403, 404 and 500 */
export const refusedAnswerSchema: z.ZodType<RefusedAnswer> = ERROR;
