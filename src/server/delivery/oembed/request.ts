import { errors } from '@strapi/utils';
import { z } from 'zod';
import { isUrl } from '../../input/isUrl';
import { numberParameter } from '../../http';

/** Wider than any screen. */
const MAX_SIZE = 100_000;

/** Those of the specification. Consumers may send others, which are passed over. */
export const OEMBED_QUERY = {
  url: z
    .string()
    .describe('Address of the story on the site of its outlet, or a former one.')
    .meta({ examples: ['https://www.example.com/mill-street-flood'] }),
  format: z.enum(['json', 'xml']).optional().describe('json without.'),
  maxwidth: z.int().min(1).max(MAX_SIZE).optional().describe('In pixels.'),
  maxheight: z.int().min(1).max(MAX_SIZE).optional().describe('In pixels.'),
};
export const OEMBED_PARAMETERS = Object.keys(OEMBED_QUERY);

export interface OEmbedRequest {
  url: URL;
  format: 'json' | 'xml';
  /** In pixels; null where the consumer sets no limit. */
  maxWidth: number | null;
  maxHeight: number | null;
}

/** 501 of the oEmbed specification: a format that is not provided. */
export class FormatNotProvided extends errors.ApplicationError {}

/**
 * Reads a consumer's request (oembed.com, 2.2).
 *
 * @throws ValidationError for an address or a size that is none
 * @throws FormatNotProvided for another format than JSON and XML
 */
export function readOEmbedRequest(query: Readonly<Record<string, unknown>>): OEmbedRequest {
  const format = query.format ?? 'json';
  if (format !== 'json' && format !== 'xml') {
    throw new FormatNotProvided('This format is not provided. Ask for format=json or format=xml.');
  }
  const { url } = query;
  if (typeof url !== 'string' || !isUrl(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new errors.ValidationError(
      'Invalid parameter "url": write the web address of a story, percent-encoded.'
    );
  }
  const size = (name: string) => {
    const number = numberParameter(query, name, { fallback: 0, max: MAX_SIZE });
    return number === 0 ? null : number;
  };
  return { url: new URL(url), format, maxWidth: size('maxwidth'), maxHeight: size('maxheight') };
}
