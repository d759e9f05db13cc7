import { describedCaption, type HtmlContext } from '../../bodyText';
import { languageTag } from '../../languageTag';
import { readSourceDate } from '../../sourceDate';
import type { StoryCaption } from '../../story';
import { childOf, childrenOf, descendantsOf, textAt, type XmlElement } from '../../xml/xmlElement';
import { bylineNames } from '../../bylineNames';
import { assertedNames, conceptsOf } from './concepts';

/** "text", "picture", "graphic", "video": the last word of the class of an item. */
export const classOf = (item: XmlElement): string =>
  (
    childOf(item, 'itemMeta', 'itemClass')?.attributes.qcode ??
    childOf(item, 'itemMeta', 'itemClass')?.attributes.uri ??
    'text'
  )
    .replace(/^.*[:/]/, '')
    .toLowerCase();

export const isPictureItem = (item: XmlElement): boolean =>
  ['picture', 'graphic', 'photo', 'image', 'still'].includes(classOf(item));

/** The largest rendition of a picture; a thumbnail only where there is nothing else. */
function addressOf(item: XmlElement): string | null {
  const found = descendantsOf(childOf(item, 'contentSet'), 'remoteContent').flatMap(
    ({ attributes }) => {
      const address = attributes.href ?? attributes.residref;
      const isPicture = (attributes.contenttype ?? 'image/').startsWith('image/');
      if (!address || !isPicture) return [];
      const isSmall = /thumb|preview|icon/i.test(attributes.rendition ?? '');
      return [{ address, isSmall, width: Number.parseInt(attributes.width ?? '', 10) || 0 }];
    }
  );
  const [best] = found.sort(
    (one, other) => Number(one.isSmall) - Number(other.isSmall) || other.width - one.width
  );
  return best?.address ?? null;
}

/** A picture item as a caption with its picture. */
export function captionOfItem(item: XmlElement): StoryCaption {
  const meta = childOf(item, 'contentMeta');
  const created = readSourceDate(textAt(meta, 'contentCreated'));
  const locale = languageTag(item.attributes['xml:lang']);
  const context: HtmlContext = { locale, publishedAt: created?.at ?? null, base: null };
  const descriptions = childrenOf(meta, 'description').filter(
    ({ attributes }) => !/alt/i.test(attributes.role ?? '')
  );
  const printed =
    descriptions.find(({ attributes }) => /caption/i.test(attributes.role ?? '')) ??
    descriptions[0];
  const names = assertedNames(item);
  const described = describedCaption(
    {
      url: addressOf(item),
      caption: printed ? textAt(printed) : textAt(meta, 'headline'),
      credit: textAt(meta, 'creditline'),
      altText: null,
      role: null,
    },
    context
  );
  const creators = conceptsOf(meta, 'creator', names).map(({ name }) => name);
  return {
    ...described,
    creator: bylineNames(textAt(meta, 'by')) ?? creators[0] ?? described.creator,
    copyrightNotice: textAt(item, 'rightsInfo', 'copyrightNotice'),
    usageTerms: textAt(item, 'rightsInfo', 'usageTerms'),
  };
}
