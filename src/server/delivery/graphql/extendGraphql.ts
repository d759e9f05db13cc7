import type { Core } from '@strapi/strapi';
import { embedAt } from '../../../embeds';
import { loadOutletMap, standingOf, type OutletMap } from '../../outlet';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION, SECTION } from '../../strapi/uids';
import { textOfBody } from '../../text/storyText';
import { forReadersOfStories } from '../request';
import { articleAtSlug, type SlugArguments } from './articleAtSlug';
import { FigureCaptions } from './figureCaptions';
import { perRequest } from './perRequest';
import { renderedBodies } from './renderedBodies';
import { typeDefs } from './typeDefs';

type Resolve = (parent: never, args: never, context: object, info: object) => unknown;

interface Addition {
  typeDefs: string;
  resolvers: Record<string, Record<string, Resolve>>;
  resolversConfig: Record<
    string,
    {
      auth?: { scope: string[] };
      middlewares?: Array<(next: Resolve, ...given: Parameters<Resolve>) => unknown>;
    }
  >;
}

/** The service of Strapi's plugin for GraphQL that takes what others add to its schema. */
interface Extension {
  use(addition: () => Addition | object): void;
  shadowCRUD(uid: string): {
    isEnabled(): boolean;
    field(name: string): { disableOutput(): void };
  };
}

const TEXT = 'newsroom.text';
/** What is added to; a project may keep each out of its schema, and Strapi makes no type of it then. */
const ADDED_TO = [ARTICLE, IMAGE_CAPTION, TEXT, 'newsroom.figure', 'newsroom.embed'];

const readable = (type: string) => ({ auth: { scope: [`${type}.find`] } });

/**
 * Adds to GraphQL what Strapi cannot know of stories: what stands at a slug, figures with their captions,
 * what embeds show, the trail of sections and the body as HTML.
 *
 * Strapi would call the blocks of a text `text`, and the words of a quote too. A body is asked for both at
 * once, and GraphQL refuses a question with one name for two types: here `text` is words, and the blocks
 * are called `blocks`.
 */
export function extendGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as Extension | undefined;
  if (!extension) return;
  const bodies = perRequest(() => renderedBodies(strapi));
  const maps = perRequest((): Promise<OutletMap> => loadOutletMap(strapi));
  const figures = perRequest(() => new FigureCaptions(strapi));
  extension.shadowCRUD(TEXT).field('text').disableOutput();
  const addition: Addition = {
    typeDefs,
    resolvers: {
      Query: {
        newsroomArticleBySlug: (_: never, asked: SlugArguments) => articleAtSlug(strapi, asked),
      },
      NewsroomArticle: {
        bodyHtml: (story: Row, _: never, context) => bodies(context).load(story),
        sectionTrail: async (story: Row, _: never, context) => {
          const section: Row | null = await rowsOf(strapi, ARTICLE).load(story, 'section');
          const map = await maps(context);
          return map.placeOf(standingOf({ section }), String(story.locale)).trail;
        },
      },
      ComponentNewsroomText: {
        text: ({ text }: { text: unknown }) => textOfBody([{ __component: TEXT, text }]).trim(),
        blocks: ({ text }: { text: unknown }) => text,
      },
      ComponentNewsroomEmbed: {
        shown: ({ url }: { url: unknown }) => embedAt(String(url)),
      },
      ComponentNewsroomFigure: {
        caption: (figure: object, _: never, context) => figures(context).of(figure),
      },
    },
    resolversConfig: {
      'Query.newsroomArticleBySlug': { auth: { scope: [`${ARTICLE}.bySlug`] } },
      // As for the same over REST.
      'NewsroomArticle.bodyHtml': { auth: forReadersOfStories(`${ARTICLE}.find`).auth },
      'NewsroomArticle.sectionTrail': readable(SECTION),
      'ComponentNewsroomFigure.caption': readable(IMAGE_CAPTION),
      'NewsroomArticle.body': {
        middlewares: [
          async (next, parent, args, context, info) => {
            const body = await next(parent, args, context, info);
            figures(context).remember(parent, body);
            return body;
          },
        ],
      },
    },
  };
  // Asked when the schema is made, behind what the project says of it.
  const isThere = () =>
    strapi.plugin('graphql').config('shadowCRUD') === true &&
    ADDED_TO.every((uid) => extension.shadowCRUD(uid).isEnabled());
  extension.use(() => (isThere() ? addition : {}));
}
