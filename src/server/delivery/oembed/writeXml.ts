import XmlBuilder from 'fast-xml-builder';
import { printableThroughout } from '../html';
import type { OEmbedResponse } from './oEmbed';

/** The XML form of a response (oembed.com, 2.3.2): the same names as elements. */
export function writeXml(response: OEmbedResponse): string {
  const builder = new XmlBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
  });
  return builder.build(
    printableThroughout({
      '?xml': { '@version': '1.0', '@encoding': 'utf-8', '@standalone': 'yes' },
      oembed: response,
    })
  );
}
