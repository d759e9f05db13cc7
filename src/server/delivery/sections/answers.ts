import { z } from 'zod';
import { PAGINATION } from '../../http';
import { SITE_PICTURE } from '../../picture';
import { DIRECTION, SECTION_STEP } from '../answerSchemas';
import { STORY_TEASER } from '../stories';

const ADDRESS = z.string().describe('An absolute address.');
const CANONICAL = z
  .string()
  .nullable()
  .describe(
    'On the site of the outlet, by the path of its articles up to {section}; null where that has none.'
  );

const NAMES = z
  .array(z.object({ language: z.string(), name: z.string() }))
  .describe('Its names in other languages than its main one.');

/** A section with all that stand below it. */
export interface SectionNode extends z.infer<typeof SECTION_STEP> {
  canonicalUrl: string | null;
  subsections: SectionNode[];
}

const SECTION_NODE: z.ZodType<SectionNode> = z
  .object({
    ...SECTION_STEP.shape,
    canonicalUrl: CANONICAL,
    get subsections(): z.ZodType<SectionNode[]> {
      return z.array(SECTION_NODE);
    },
  })
  .meta({ id: 'NewsroomSectionNode', description: 'A section with all that stand below it.' });

const FEEDS = z
  .object({ rss: ADDRESS, atom: ADDRESS, json: ADDRESS })
  .meta({ id: 'NewsroomFeedAddresses', description: 'Feeds in each format, in one language.' });

export type FeedAddresses = z.infer<typeof FEEDS>;

export const SECTION_PAGE = z
  .object({
    data: z.object({
      ...SECTION_STEP.shape,
      names: NAMES,
      locale: z.string().describe('The language of the names and the stories.'),
      direction: DIRECTION,
      canonicalUrl: CANONICAL,
      outlet: z
        .object({
          documentId: z.string(),
          name: z.string(),
          slug: z.string().nullable(),
          address: z.string().nullable(),
        })
        .nullable(),
      sectionTrail: z
        .array(z.object({ ...SECTION_STEP.shape, canonicalUrl: CANONICAL }))
        .describe('From the outermost section to this one.'),
      subsections: z.array(SECTION_NODE),
      feeds: FEEDS.nullable().describe('Null where its outlet has no web address.'),
      stories: z
        .array(STORY_TEASER)
        .describe('Those of the sections below it too, the newest first.'),
    }),
    meta: z.object({ pagination: PAGINATION }),
  })
  .meta({ id: 'NewsroomSectionPage', description: 'A section with its stories.' });

export type SectionAnswer = z.infer<typeof SECTION_PAGE>;

export const OUTLET_PAGE = z
  .object({
    data: z.object({
      documentId: z.string(),
      name: z.string().describe('In the language that was asked for.'),
      names: NAMES,
      slug: z.string(),
      locale: z.string(),
      direction: DIRECTION,
      language: z.string().nullable().describe('Its main language, a language tag.'),
      address: z.string().nullable().describe('Its front page.'),
      articlePath: z
        .string()
        .describe('The path of an article: {slug} {section} {yyyy} {mm} {dd} {locale}.'),
      timeZone: z.string().describe('The IANA zone that its days are those of.'),
      logo: SITE_PICTURE.nullable(),
      copyrightNotice: z.string().nullable(),
      languages: z
        .array(
          z.object({
            locale: z.string(),
            direction: DIRECTION,
            name: z.string().describe('The name of the outlet in this language.'),
            feeds: FEEDS.nullable(),
          })
        )
        .describe('Those in which it has published stories.'),
      sections: z.array(SECTION_NODE).describe('The outermost, each with those below it.'),
      addresses: z
        .object({
          sitemap: ADDRESS,
          newsSitemap: ADDRESS,
          robots: ADDRESS,
          corrections: ADDRESS,
          ninjs: ADDRESS,
          mirrors: ADDRESS.describe('The signed list of its mirrors, as JSON.'),
          signedMirrors: ADDRESS.describe('The same as a JWS.'),
        })
        .describe('Where this API answers what else a site needs. No token is wanted.'),
    }),
    meta: z.object({}),
  })
  .meta({ id: 'NewsroomOutletPage', description: 'An outlet, as its site needs it.' });

export type OutletAnswer = z.infer<typeof OUTLET_PAGE>;
