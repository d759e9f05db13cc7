import { directionOf } from '../../../../text/direction';
import type { Picture, PublishedStory } from '../../../../delivery';
import type { Story, StoryCaption } from '../../../story';
import { placeOfPicture } from '../../printedWords';
import { textElement, xmlElement } from '../../xmlText';
import { xhtmlDocument } from './body';
import { conceptXml, namedXml } from './concepts';

const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';

/** What a kicker is to its story; IPTC has no word for it. */
const KICKER = 'urn:x-newsroom:headline-role:kicker';

interface Item {
  guid: string;
  locale: string;
  /** "text" or "picture". */
  itemClass: string;
  story: Pick<Story, 'publishedAt' | 'modifiedAt' | 'state'>;
  published: Pick<PublishedStory, 'outlet' | 'contentModifiedAt' | 'firstPublishedAt'>;
  headline: string | null;
  /** Elements of XML. */
  rights: string;
  management: string;
  links: string;
  content: string;
  contentSet: string;
}

const newsItem = (item: Item): string => {
  const { outlet, firstPublishedAt, contentModifiedAt } = item.published;
  const itemMeta = [
    xmlElement('itemClass', { qcode: `ninat:${item.itemClass}` }),
    conceptXml('provider', { name: outlet?.name ?? 'Newsroom', uri: outlet?.address ?? null }),
    textElement('versionCreated', contentModifiedAt.toISOString()),
    textElement('firstCreated', firstPublishedAt.toISOString()),
    xmlElement('pubStatus', {
      qcode: item.story.state === 'published' ? 'stat:usable' : 'stat:withheld',
    }),
    textElement('generator', 'strapi-plugin-newsroom'),
    item.management,
    textElement('title', item.headline),
    item.links,
  ].join('');
  return xmlElement(
    'newsItem',
    {
      guid: item.guid,
      version: 1,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': item.locale,
      dir: directionOf(item.locale),
    },
    [
      xmlElement('catalogRef', { href: CATALOG }),
      item.rights === '' ? '' : xmlElement('rightsInfo', {}, item.rights),
      xmlElement('itemMeta', {}, itemMeta),
      xmlElement('contentMeta', {}, item.content),
      xmlElement('contentSet', {}, item.contentSet),
    ].join('\n')
  );
};

/**
 * A story as an item of its own.
 * @param pictures the identifiers of the items of its pictures
 */
export function textItem(
  story: Story,
  published: PublishedStory,
  pictures: readonly string[],
  toRoot: string
): string {
  const all = <T>(values: readonly T[], write: (value: T) => string) => values.map(write).join('');
  const content = [
    textElement('urgency', story.urgency === null ? null : String(story.urgency)),
    textElement('contentCreated', story.publishedAt),
    textElement('contentModified', story.modifiedAt),
    namedXml('located', story.located),
    all(story.infoSources, (name) => namedXml('infoSource', name)),
    all(story.authors, (author) => conceptXml('creator', author)),
    story.url === null ? '' : textElement('altId', story.url),
    xmlElement('language', { tag: published.locale }),
    all(story.subjects, (subject) => conceptXml('subject', subject)),
    all(story.people, (person) => conceptXml('subject', person, { type: 'cpnat:person' })),
    all(story.places, (place) => conceptXml('subject', place, { type: 'cpnat:geoArea' })),
    textElement('slugline', story.slugline),
    textElement('headline', story.headline),
    textElement('headline', story.kicker, { roleuri: KICKER }),
    textElement('dateline', story.dateline),
    textElement('by', story.by),
    textElement('description', story.standfirst, { role: 'drol:summary' }),
  ].join('');
  return newsItem({
    guid: published.uri,
    locale: published.locale,
    itemClass: 'text',
    story,
    published,
    headline: story.headline,
    rights: textElement('copyrightNotice', published.outlet?.usageTerms.copyrightNotice ?? null),
    management: all(story.sectionTrail, (name) =>
      xmlElement('service', {}, textElement('name', name))
    ),
    links: all([...pictures, ...story.related], (residref) =>
      xmlElement('link', { rel: 'irel:seeAlso', residref })
    ),
    content,
    contentSet: xmlElement(
      'inlineXML',
      { contenttype: 'application/xhtml+xml', wordcount: published.wordCount },
      xhtmlDocument(story, published, toRoot)
    ),
  });
}

/** A picture under its caption as an item of its own. */
export function pictureItem(
  guid: string,
  caption: StoryCaption,
  file: Picture | null,
  { story, published, toRoot }: { story: Story; published: PublishedStory; toRoot: string }
): string {
  const place = placeOfPicture(caption, toRoot);
  const country = caption.country ?? caption.countryCode;
  const content = [
    textElement('contentCreated', caption.dateCreated),
    caption.city === null && country === null
      ? ''
      : conceptXml(
          'located',
          { name: caption.city ?? country ?? '', uri: null },
          { type: caption.city === null ? 'loctyp:Country' : 'loctyp:City' }
        ),
    caption.creator === null ? '' : conceptXml('creator', { name: caption.creator, uri: null }),
    xmlElement('language', { tag: published.locale }),
    caption.isFilePhoto ? xmlElement('genre', { qcode: 'genre:Archive_material' }) : '',
    ...caption.personsShown.map((name) =>
      conceptXml('subject', { name, uri: null }, { type: 'cpnat:person' })
    ),
    country === null || caption.city === null
      ? ''
      : conceptXml('subject', { name: country, uri: null }, { type: 'cpnat:geoArea' }),
    textElement('by', caption.creator),
    textElement('creditline', caption.creditLine),
    textElement('description', caption.caption, { role: 'drol:caption' }),
    textElement('description', caption.altText, { role: 'drol:altText' }),
  ].join('');
  return newsItem({
    guid,
    locale: published.locale,
    itemClass: 'picture',
    story,
    published,
    headline: null,
    rights:
      textElement('copyrightNotice', caption.copyrightNotice) +
      textElement('usageTerms', caption.usageTerms),
    management: '',
    links: '',
    content,
    contentSet: xmlElement('remoteContent', {
      href: place,
      rendition: 'rnd:highRes',
      contenttype: file?.mimeType ?? null,
      size: file?.size ?? null,
      width: file?.width ?? null,
      height: file?.height ?? null,
    }),
  });
}
