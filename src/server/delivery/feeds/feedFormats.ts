import { storyHtml } from '../html';
import type { StoryMirrors } from '../mirrors';
import type { PublishedStory } from '../stories';
import { writeAtom } from './atom';
import { FEED_FORMATS, type FeedFormat, type FeedPage } from './feedPage';
import { writeJsonFeed } from './jsonFeed';
import { writeRss } from './rss';
import { storySummary } from './summary';

/** What a format is written with. */
export interface FeedTools {
  /** The mirrors of the outlet and its stories that readers may know. */
  mirrors: StoryMirrors;
  /** A whole story as HTML without scripts, as RSS, Atom and JSON Feed have it. */
  html(story: PublishedStory): string;
  /** What a list shows of a story, as plain text. */
  summary(story: PublishedStory): string;
}

/** A format that feeds of outlets and sections come in. */
export interface OwnFeedFormat {
  /** What its addresses end with, e.g. "csv" of `/api/feeds/the-courier.csv`. */
  ending: string;
  /** Its media type, e.g. "text/csv; charset=utf-8". */
  type: string;
  write(feed: FeedPage, tools: FeedTools): string;
}

const WRITERS: Readonly<
  Record<FeedFormat, { type: string; write(feed: FeedPage, mirrors: StoryMirrors): string }>
> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
};

/** The formats of feeds: those of the newsroom, and those that a project adds. */
export class FeedFormats {
  private readonly formats = new Map<string, OwnFeedFormat>(
    FEED_FORMATS.map((ending) => {
      const { type, write } = WRITERS[ending];
      return [ending, { ending, type, write: (feed, { mirrors }) => write(feed, mirrors) }];
    })
  );

  /**
   * Adds a format, to be called in `register()`.
   *
   * @throws Error for an ending that no address can have, or that another format has
   */
  add(format: OwnFeedFormat): void {
    const { ending } = format;
    if (!/^[a-z0-9]{1,20}$/.test(ending)) {
      throw new Error(`A format of feeds needs an ending such as "csv", not "${ending}".`);
    }
    if (this.formats.has(ending)) {
      throw new Error(`There is a format of feeds with the ending "${ending}" already.`);
    }
    this.formats.set(ending, format);
  }

  endings(): string[] {
    return [...this.formats.keys()];
  }

  /** A page of a feed in the format of an ending that is known. */
  write(ending: string, feed: FeedPage, mirrors: StoryMirrors): { type: string; text: string } {
    const format = this.formats.get(ending);
    if (!format) throw new Error(`There is no format of feeds with the ending "${ending}".`);
    const tools = { mirrors, html: storyHtml, summary: storySummary };
    return { type: format.type, text: format.write(feed, tools) };
  }
}
