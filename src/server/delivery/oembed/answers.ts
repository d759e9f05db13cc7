import { z } from 'zod';
import { WITHDRAWN_ANSWERS } from '../../article';
import { BAD_PARAMETERS, fileAnswer, NOT_FOUND, refusal, type RouteAnswers } from '../../http';

export const OEMBED = z
  .object({
    type: z.enum(['rich', 'link']),
    version: z.literal('1.0'),
    title: z.string(),
    author_name: z.string().optional(),
    author_url: z.string().optional(),
    provider_name: z.string().optional(),
    provider_url: z.string().optional(),
    cache_age: z.number().describe('Seconds that it may be kept.'),
    thumbnail_url: z.string().optional(),
    thumbnail_width: z.number().optional(),
    thumbnail_height: z.number().optional(),
    html: z.string().optional().describe('With type "rich": a card that links to the story.'),
    width: z.number().optional(),
    height: z.number().optional(),
  })
  .meta({ id: 'NewsroomOEmbed', description: 'A response of oEmbed 1.0.' });

export const OEMBED_ANSWERS: RouteAnswers = {
  200: fileAnswer('What embeds the story.', {
    'application/json': OEMBED,
    'text/xml': z.string(),
  }),
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
  ...WITHDRAWN_ANSWERS,
  501: refusal('The format is not provided.', {
    status: 501,
    name: 'NotImplementedError',
    message: 'This format is not provided. Ask for format=json or format=xml.',
  }),
};
