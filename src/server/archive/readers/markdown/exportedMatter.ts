import { textOfBlocks } from '../../../text/storyText';
import type { BodyText } from '../../bodyText';
import { objectsIn, firstText, textsIn, type JsonObject } from '../../json/jsonFields';
import { readSourceDate } from '../../sourceDate';
import { newReadCaption, type Story, type StoryCaption, type StoryConcept } from '../../story';

const CORRECTIONS = ['correction', 'clarification', 'update', 'retraction'] as const;
const ROLES = ['lead', 'inline', 'gallery'] as const;

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Names alone, or with what identifies them. */
function conceptsIn(value: unknown): Array<StoryConcept & { role: string | null }> {
  return listIn(value).flatMap((entry) => {
    const [concept] = objectsIn(entry);
    const name = firstText(entry, concept?.name);
    return name === null
      ? []
      : [{ name, uri: firstText(concept?.uri), role: firstText(concept?.role) }];
  });
}

const withoutRole = ({ name, uri }: StoryConcept): StoryConcept => ({ name, uri });

/** Whether front matter is the newsroom's own: it names its pictures with their rights, and its outlet. */
export const isOfExport = (fields: JsonObject): boolean =>
  Array.isArray(fields.sections) || (Array.isArray(fields.pictures) && 'outlet' in fields);

function captionOf(picture: JsonObject): StoryCaption {
  const file = firstText(picture.file);
  const url = firstText(picture.src);
  const role = firstText(picture.role);
  return newReadCaption({
    caption: firstText(picture.caption) ?? '',
    altText: firstText(picture.alt),
    creditLine: firstText(picture.credit),
    creator: firstText(picture.creator),
    copyrightNotice: firstText(picture.copyright),
    usageTerms: firstText(picture.terms),
    dateCreated: firstText(picture.date),
    city: firstText(picture.city),
    country: firstText(picture.country),
    countryCode: firstText(picture.countryCode),
    personsShown: textsIn(listIn(picture.people)),
    isFilePhoto: picture.filePhoto === true,
    picture: file === null && url === null ? null : { url, file },
    role: ROLES.find((each) => each === role) ?? null,
  });
}

/** A text in which the captions stand under their pictures, with what the front matter says of each. */
export function withListedPictures(text: BodyText, fields: JsonObject): BodyText {
  const listed = objectsIn(fields.pictures).map(captionOf);
  const shownAt = (index: number): number[] => {
    const shown = text.captions[index]?.picture;
    return [...listed.keys()].filter((at) => {
      const picture = listed[at]?.picture;
      return (
        shown && picture && (shown.file ? picture.file === shown.file : picture.url === shown.url)
      );
    });
  };
  const left = new Set(listed.keys());
  let last = -1;
  const parts = text.parts.flatMap((part, index): Story['parts'] => {
    if (part.type === 'figure') {
      // Two captions may show one picture: each stands where the text shows it, in their order.
      const all = shownAt(part.caption);
      const at = all.find((each) => left.has(each)) ?? all[0] ?? -1;
      left.delete(at);
      last = at;
      return at === -1 ? [] : [{ type: 'figure', caption: at }];
    }
    const before = text.parts[index - 1];
    if (part.type !== 'text' || before?.type !== 'figure') return [part];
    const [first, ...blocks] = part.blocks;
    const words = listed[last]?.caption ?? '';
    const isCaption =
      first?.type === 'paragraph' &&
      first.children.every((each) => each.type === 'text' && (each.italic || each.text === '')) &&
      textOfBlocks(first.children).startsWith(words.replace(/\s+/g, ' ').trim());
    if (!isCaption) return [part];
    return blocks.length === 0 ? [] : [{ type: 'text', blocks }];
  });
  return { ...text, parts, captions: listed };
}

/** What the newsroom's own export says in front matter beside what every site does. */
export function exportedFields(fields: JsonObject): Partial<Story> {
  const outlet = firstText(fields.outlet);
  const authors = conceptsIn(fields.authors);
  return {
    slugline: firstText(fields.slugline),
    by: firstText(fields.author),
    authors,
    sectionTrail: textsIn(listIn(fields.sections)),
    dateline: firstText(fields.dateline),
    located: firstText(fields.located),
    infoSources: textsIn(listIn(fields.sources)),
    subjects: conceptsIn(fields.tags).map(withoutRole),
    people: conceptsIn(fields.people).map(withoutRole),
    places: conceptsIn(fields.places).map(withoutRole),
    urgency: typeof fields.urgency === 'number' ? fields.urgency : null,
    outlet: outlet === null ? null : { name: outlet },
    related: textsIn(listIn(fields.related)),
    corrections: objectsIn(fields.corrections).flatMap((correction) => {
      const text = firstText(correction.text);
      const type = CORRECTIONS.find((each) => each === correction.type);
      const date = readSourceDate(firstText(correction.date))?.at ?? null;
      return text === null || !type ? [] : [{ type, text, date }];
    }),
  };
}
