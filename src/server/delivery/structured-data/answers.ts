import { z } from 'zod';

/** What is said of one is in its own vocabulary, of which the newsroom fills a part. */
export const NEWS_ARTICLE = z
  .looseObject({
    '@context': z.string().meta({ examples: ['https://schema.org'] }),
    '@type': z.string().meta({ examples: ['NewsArticle'] }),
    headline: z.string(),
  })
  .meta({ id: 'NewsroomNewsArticle', description: 'A NewsArticle of schema.org.' });

export const META_TAGS = z.array(
  z
    .object({
      attribute: z.enum(['property', 'name']).describe('By which a <meta> names it.'),
      key: z.string().meta({ examples: ['og:title'] }),
      content: z.string(),
    })
    .meta({ id: 'NewsroomMetaTag', description: 'What stands in a <meta> of a page.' })
);

export const OPEN_GRAPH_PAGE = z
  .object({
    data: z.object({
      tags: META_TAGS,
      html: z.string().describe('The same, for the head of a page.'),
    }),
  })
  .meta({ id: 'NewsroomOpenGraph', description: 'The tags of a page for previews of links.' });
