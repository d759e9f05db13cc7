import { firstText, type JsonObject } from '../../json/jsonFields';
import { describedCaption, type DescribedPicture, type HtmlContext } from '../../bodyText';
import type { StoryCaption } from '../../story';
import { associationsOf, fieldOf, renditionsOf, textsOfItem } from './ninjsItem';

/** The best rendition of a picture: the widest; previews and thumbnails only where there is nothing else. */
function addressOf(item: JsonObject): string | null {
  const found = renditionsOf(item).flatMap((rendition) => {
    const href = firstText(rendition.href, rendition.url);
    const type = firstText(rendition.contentType, rendition.contenttype, rendition.mimetype) ?? '';
    if (href === null || (type !== '' && !type.startsWith('image/'))) return [];
    const name = firstText(rendition.name) ?? '';
    const rank = /thumb|preview|icon|view/i.test(name)
      ? 0
      : /original|main|base|full/i.test(name)
        ? 2
        : 1;
    return [{ href, rank, width: Number(rendition.width ?? 0) }];
  });
  const [best] = found.sort((one, other) => other.rank - one.rank || other.width - one.width);
  return best?.href ?? null;
}

const textWithRole = (item: JsonObject, roles: RegExp) =>
  textsOfItem(item, 'descriptions', 'description').find(({ role }) => roles.test(role))?.value;

/** A picture item as a caption with its picture. */
function pictureOfItem(
  item: JsonObject,
  role: DescribedPicture['role'],
  context: HtmlContext
): StoryCaption {
  const described = describedCaption(
    {
      url: addressOf(item),
      caption:
        textWithRole(item, /caption/i) ??
        textsOfItem(item, 'descriptions', 'description').find(
          ({ role: part }) => !/credit|alt|summary/i.test(part)
        )?.value ??
        textWithRole(item, /summary/i) ??
        null,
      credit: firstText(item.creditline, item.creditLine, textWithRole(item, /credit/i)),
      altText: firstText(item.alttext, item.altText, item.alt_text, textWithRole(item, /^alt/i)),
      role,
    },
    context
  );
  const creator = firstText(fieldOf(item, 'byline'));
  return {
    ...described,
    creator: creator ?? described.creator,
    copyrightNotice: firstText(
      fieldOf(item, 'copyrightnotice'),
      item.copyrightHolder,
      item.copyrightholder
    ),
    usageTerms: firstText(
      fieldOf(item, 'usageterms'),
      [fieldOf(item, 'usageterms')].flat().join(' ')
    ),
  };
}

export const isPictorial = (item: JsonObject): boolean =>
  ['picture', 'graphic', 'image'].includes(firstText(item.type) ?? '');

/** The pictures of a story; the one that its names call the main one leads, else the first. */
export function associatedPictures(item: JsonObject, context: HtmlContext): StoryCaption[] {
  const pictures = associationsOf(item).filter((associated) => isPictorial(associated.item));
  const main = pictures.findIndex(({ name }) => /^(?:feature|main|lead|hero|primary)/i.test(name));
  const lead = Math.max(0, main);
  return pictures.map(({ item: picture }, at) =>
    pictureOfItem(picture, at === lead ? 'lead' : 'gallery', context)
  );
}
