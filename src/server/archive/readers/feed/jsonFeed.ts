import { bylineOfNames } from '../../bylineNames';
import {
  describedCaption,
  emptyText,
  headlineOf,
  standfirstOf,
  textOfHtml,
  textOfPlain,
  webAddress,
  withPictures,
} from '../../bodyText';
import { objectsIn, firstText, textsIn, type JsonObject } from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { readSourceDate, timeWithoutZone } from '../../sourceDate';
import { newStory, type Story, type StoryProblem } from '../../story';

/** What comes with an entry beside pictures: stories have no place for it. */
const filesLeftOut = (item: JsonObject): StoryProblem[] =>
  objectsIn(item.attachments)
    .filter(({ mime_type: type }) => !(firstText(type) ?? '').startsWith('image/'))
    .map(({ url, mime_type: type }) => ({
      rule: 'file-left-out',
      message: `A file comes with it, and stories have no place for it: ${firstText(url)} (${firstText(type)}).`,
      place: 'captions',
    }));

/** The story of an entry of JSON Feed 1.0 or 1.1. */
export function storyOfJsonEntry(item: JsonObject, outermost: string | null): Story {
  const url = webAddress(firstText(item.url), outermost);
  const locale = languageTag(firstText(item.language));
  const published = readSourceDate(firstText(item.date_published, item.date_modified));
  const modified = readSourceDate(firstText(item.date_modified))?.at ?? null;
  const context = { locale, publishedAt: published?.at ?? null, base: url ?? outermost };
  const html = firstText(item.content_html);
  const images = objectsIn(item.attachments).filter(({ mime_type: type }) =>
    (firstText(type) ?? '').startsWith('image/')
  );
  const pictures = [
    ...[firstText(item.image, item.banner_image)].map((address) => ({ address, caption: null })),
    ...images.map((image) => ({ address: firstText(image.url), caption: firstText(image.title) })),
  ].filter(({ address }) => address !== null);
  const captions = pictures.map(({ address, caption }, at) =>
    describedCaption(
      { url: address, caption, credit: null, altText: null, role: at === 0 ? 'lead' : 'gallery' },
      context
    )
  );
  const body =
    html === null ? textOfPlain(firstText(item.content_text), context) : textOfHtml(html, context);
  const summary = firstText(item.summary);
  const text = withPictures(body.parts.length > 0 ? body : textOfPlain(summary, context), captions);
  const { headline, problems } = headlineOf(firstText(item.title), text.parts);
  const authors = [...objectsIn(item.authors), ...objectsIn(item.author)].flatMap((author) => {
    const name = firstText(author.name);
    return name === null ? [] : [{ name, uri: firstText(author.url), role: null }];
  });
  const names = [...new Set(authors.map(({ name }) => name))];
  const related = webAddress(firstText(item.external_url), null);
  return newStory({
    ...text,
    id: firstText(item.id) ?? url,
    url,
    locale,
    headline,
    standfirst: body.parts.length > 0 ? standfirstOf(summary, text.parts) : null,
    by: bylineOfNames(names, locale),
    authors: authors.filter(({ name }, at) => names.indexOf(name) === at || at === 0),
    subjects: textsIn(item.tags).map((name) => ({ name, uri: null })),
    publishedAt: published?.at ?? null,
    modifiedAt: modified !== null && modified > (published?.at ?? '') ? modified : null,
    related: related === null ? [] : [related],
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...timeWithoutZone(published),
      ...text.problems,
      ...filesLeftOut(item),
    ],
  });
}
