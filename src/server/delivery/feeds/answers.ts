import { z } from 'zod';
import { BAD_PARAMETERS, fileAnswer, MOVED_FILE, NOT_FOUND, type RouteAnswers } from '../../http';

export const JSON_FEED = z
  .looseObject({
    version: z.string().meta({ examples: ['https://jsonfeed.org/version/1.1'] }),
    title: z.string(),
    feed_url: z.string(),
    next_url: z.string().optional(),
    items: z.array(
      z.looseObject({
        id: z.string(),
        url: z.string().optional(),
        title: z.string().optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        date_published: z.iso.datetime().optional(),
      })
    ),
  })
  .meta({ id: 'NewsroomJsonFeed', description: 'A feed by JSON Feed 1.1.' });

/** The formats of a feed, by media type. */
export const FEED_TYPES = {
  'application/rss+xml': z.string(),
  'application/atom+xml': z.string(),
  'application/feed+json': JSON_FEED,
};

/** What the address of a feed answers. */
export const FEED_ANSWERS: RouteAnswers = {
  200: fileAnswer('The feed, in the format of the ending.', FEED_TYPES),
  301: MOVED_FILE,
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
};
