import { z } from 'zod';
import { MIRROR_KINDS } from '../../../mirrors/kinds';
import { jsonSchemaOf, type JsonSchema, type NamedSchemas, type RouteAnswers } from '../../http';
import { META_TAGS, NEWS_ARTICLE } from '../structured-data';

export const MIRRORS_OF_STORY = z.array(
  z
    .object({
      label: z.string(),
      kind: z.enum(MIRROR_KINDS),
      platform: z.string().nullable(),
      url: z
        .string()
        .nullable()
        .describe('The story there; null where only the mirror can be linked.'),
      address: z.string(),
      state: z.enum(['active', 'degraded']),
      priority: z.number(),
      languages: z.array(z.string()),
      blockedIn: z.array(z.string()),
      expires: z.string().nullable(),
    })
    .meta({ id: 'NewsroomMirrorOfStory', description: 'Where else a story stands.' })
);

/** What an article has more of, for whoever asked for it; null in what nothing is told of elsewhere. */
const DESCRIBED = {
  bodyHtml: z.string().nullable().describe('With html=true.'),
  jsonLd: NEWS_ARTICLE.nullable().describe('With jsonLd=true.'),
  openGraph: META_TAGS.nullable().describe('With openGraph=true.'),
  mirrors: MIRRORS_OF_STORY.nullable().describe('With mirrors=true, the best first.'),
  onionLocation: z
    .string()
    .nullable()
    .describe('With mirrors=true: for the header Onion-Location.'),
};

/** An article is answered as one of these. */
const ARTICLES = ['NewsroomArticlePage', 'PluginNewsroomArticleDocument'];

/** The same answers, with what an article has more of for whoever asks for it. */
export function withDescribed(answers: RouteAnswers): RouteAnswers {
  const { 200: answer, ...others } = answers;
  const { 'application/json': schema } = answer?.content ?? {};
  if (!answer || !schema || schema instanceof z.ZodType) return answers;
  const described = (...[strapi, named]: Parameters<typeof schema>): JsonSchema => {
    const made = schema(strapi, named);
    for (const name of ARTICLES) addDescribed(named, name);
    return made;
  };
  return { ...others, 200: { ...answer, content: { 'application/json': described } } };
}

function addDescribed(named: NamedSchemas, name: string): void {
  const article = named[name];
  if (!article) return;
  const more = Object.entries(DESCRIBED).map(([key, each]) => [key, jsonSchemaOf(each, named)]);
  named[name] = {
    ...article,
    properties: { ...(article.properties as object), ...Object.fromEntries(more) },
  };
}
