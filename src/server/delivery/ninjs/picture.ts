import { asUri } from '../../http';
import { NEWS_CODES } from '../newsCodes';
import type { Caption, Rendition, PublishedStory } from '../stories';
import { ninjsConcept, filled, partyOf, textsOf } from './fields';
import type { NinjsAssociation, NinjsRendition } from './ninjs';

/** IPTC's genre for a picture that was taken for another occasion. */
const ARCHIVE_MATERIAL = {
  name: 'Archive material',
  uri: `${NEWS_CODES}genre/Archive_material`,
};

function renditionOf(name: string, rendition: Rendition): NinjsRendition[] {
  const href = asUri(rendition.url);
  if (href === null) return [];
  return [
    {
      name,
      href,
      contentType: rendition.mimeType,
      ...filled({
        width: rendition.width,
        height: rendition.height,
        sizeInBytes: rendition.size,
      }),
    },
  ];
}

/**
 * A published caption with its picture, as a news object that is associated with its story. ninjs has
 * no field for alternative texts and for credit lines: they are a description and an information
 * source, each by its role.
 *
 * @param uri what identifies the caption
 */
export function ninjsPicture(
  caption: Caption,
  { locale }: Pick<PublishedStory, 'locale'>,
  uri: string
): NinjsAssociation {
  const { picture, dateCreated, city, country, countryCode } = caption;
  const linkedRights = asUri(caption.webStatementOfRights);
  return {
    name: caption.key ?? caption.documentId,
    rel: caption.role,
    uri,
    type: 'picture',
    language: locale,
    ...filled({
      // ninjs wants a time with the day; only the day is known.
      contentCreated: dateCreated && `${dateCreated}T00:00:00Z`,
      by: caption.creator,
      copyrightNotice: caption.copyrightNotice,
      usageTerms: caption.usageTerms,
      rightsInfo: linkedRights === null ? null : { linkedRights },
      descriptions: textsOf([
        ['caption', caption.caption],
        ['altText', caption.altText],
        ['extendedDescription', caption.extendedDescription],
      ]),
      infoSources: [
        ...(caption.creditLine === null
          ? []
          : [partyOf('creditLine', { name: caption.creditLine, uri: null })]),
        ...(caption.licensorUrl === null
          ? []
          : [partyOf('licensor', { name: null, uri: caption.licensorUrl })]),
      ],
      people: caption.personsShown.map((person) => ninjsConcept(person, 'shown')),
      places: [
        ...(city === null ? [] : [{ name: city, rel: 'city' }]),
        ...(country === null && countryCode === null
          ? []
          : [{ rel: 'country', ...filled({ name: country, literal: countryCode }) }]),
      ],
      genres: caption.isFilePhoto ? [ARCHIVE_MATERIAL] : [],
      digitalSourceType:
        caption.digitalSourceType === null
          ? null
          : { uri: `${NEWS_CODES}digitalsourcetype/${caption.digitalSourceType}` },
    }),
    renditions: [
      ...renditionOf('original', picture),
      ...Object.entries(picture.renditions).flatMap(([name, each]) => renditionOf(name, each)),
    ],
  };
}
