import type { ImageObject, Person, Place, QuantitativeValue } from 'schema-dts';
import { NEWS_CODES } from '../newsCodes';
import type { Caption, Picture, PublishedStory } from '../stories';
import { creditOf } from '../html';
import { joinNames } from '../../text/joinNames';
import { partiesOf, type Party } from './parties';

/** UN/CEFACT's code for a pixel. */
const PIXEL = 'E37';

const pixels = (value: number | null): QuantitativeValue | undefined =>
  value === null ? undefined : { '@type': 'QuantitativeValue', value, unitCode: PIXEL };

/** A file of the Media Library as schema.org's ImageObject. */
export const schemaPicture = ({ url, width, height, mimeType, renditions }: Picture) => ({
  '@type': 'ImageObject' as const,
  contentUrl: url,
  url,
  encodingFormat: mimeType,
  width: pixels(width),
  height: pixels(height),
  thumbnailUrl: renditions.thumbnail?.url,
});

export const schemaPerson = ({ name, uri }: { name: string; uri: string | null }): Person => ({
  '@type': 'Person',
  name,
  ...(uri !== null && { url: uri }),
});

function placeOf({ city, country, countryCode }: Caption, locale: string): Place | undefined {
  const parts = [city, country].filter((part) => part !== null);
  if (parts.length === 0) return undefined;
  return {
    '@type': 'Place',
    name: joinNames(parts, locale),
    address: {
      '@type': 'PostalAddress',
      addressLocality: city ?? undefined,
      addressCountry: countryCode ?? country ?? undefined,
    },
  };
}

/**
 * A published caption with its picture, with what search engines show of whose it is
 * (schema.org ImageObject, after IPTC Photo Metadata).
 */
export const imageObject = (
  caption: Caption,
  { locale, outlet }: Pick<PublishedStory, 'locale' | 'outlet'>
): ImageObject => ({
  ...schemaPicture(caption.picture),
  caption: caption.caption,
  description: caption.extendedDescription ?? caption.altText ?? undefined,
  creditText: creditOf(caption) ?? undefined,
  creator: caption.creator === null ? undefined : creatorOf(partiesOf(caption.creator, outlet)),
  copyrightNotice: caption.copyrightNotice ?? undefined,
  license: caption.webStatementOfRights ?? undefined,
  acquireLicensePage: caption.licensorUrl ?? undefined,
  usageInfo:
    caption.usageTerms === null ? undefined : { '@type': 'CreativeWork', text: caption.usageTerms },
  digitalSourceType:
    caption.digitalSourceType === null
      ? undefined
      : { '@id': `${NEWS_CODES}digitalsourcetype/${caption.digitalSourceType}` },
  dateCreated: caption.dateCreated ?? undefined,
  locationCreated: placeOf(caption, locale),
  about: caption.personsShown.length === 0 ? undefined : caption.personsShown.map(schemaPerson),
  representativeOfPage: caption.role === 'lead' ? true : undefined,
  inLanguage: locale,
});

const creatorOf = (parties: Party[]): Party | Party[] | undefined =>
  parties.length > 1 ? parties : parties[0];
