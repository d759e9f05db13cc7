import { GraphQLClient } from 'graphql-request';
import { StoryDocument } from './story.js';

/** What a site answers at the address of a story. */
export interface Page {
  status: number;
  location?: string | null;
  body: string;
}

const words = (text: string | null | undefined): string => text ?? '';

/** The page of a story by its slug, typed by the schema of the newsroom from end to end. */
export async function page(url: string, slug: string): Promise<Page> {
  const client = new GraphQLClient(`${url}/graphql`);
  const { newsroomArticleBySlug: found } = await client.request(StoryDocument, { slug });
  if (!found) return { status: 404, body: '' };
  switch (found.__typename) {
    case 'NewsroomMovedArticle':
      return { status: found.httpStatus, location: found.article.canonicalUrl, body: '' };
    case 'NewsroomWithdrawnArticle':
      return { status: found.httpStatus, body: words(found.reason) };
    case 'NewsroomArticle': {
      const trail = found.sectionTrail.map(({ name }) => name).join(' / ');
      const parts = (found.body ?? []).map((part) => {
        switch (part?.__typename) {
          case 'ComponentNewsroomText':
          case 'ComponentNewsroomQuote':
            return part.text;
          case 'ComponentNewsroomFigure':
            return words(part.caption?.caption);
          case 'ComponentNewsroomEmbed':
            return part.url;
          default:
            return '';
        }
      });
      return { status: 200, body: [trail, found.headline, ...parts].join('\n') };
    }
  }
}
