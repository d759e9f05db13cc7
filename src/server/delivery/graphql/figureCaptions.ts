import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';

interface Part {
  captionKey?: unknown;
}

/**
 * Which captions the figures of a body show. A figure names its caption by a key that is one in its story
 * alone, and Strapi hands it to GraphQL without the story: the bodies that were read say of which they are.
 */
export class FigureCaptions {
  private readonly stories = new WeakMap<object, Row>();
  private readonly captions = new WeakMap<Row, Promise<Row[]>>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** Told of each body that is read. */
  remember(story: Row, body: unknown): void {
    for (const part of Array.isArray(body) ? (body as object[]) : []) this.stories.set(part, story);
  }

  /** The caption of a figure in the version of its story; null where that has none. */
  async of(figure: Part): Promise<Row | null> {
    const story = this.stories.get(figure);
    if (!story) return null;
    const captions = this.captions.get(story) ?? this.read(story);
    this.captions.set(story, captions);
    return (await captions).find(({ key }) => key !== null && key === figure.captionKey) ?? null;
  }

  private read({ id, publishedAt }: Row): Promise<Row[]> {
    return rowsOf(this.strapi, IMAGE_CAPTION).findMany({
      where: {
        article: { id },
        publishedAt: publishedAt ? { $notNull: true } : { $null: true },
      },
    });
  }
}
