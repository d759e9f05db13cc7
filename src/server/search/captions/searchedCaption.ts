import { momentOf, type Row } from '../../strapi/rows';
import { textOrNull } from '../../text/textOrNull';
import type { KeptStory } from '../engines';

/** What a row of a caption is to come with. */
export const CAPTION_PARTS = {
  image: { select: ['id', 'name'] },
  personsShown: true,
};

/** What an editor has to be allowed to read to find a caption by all that it says, as permissions name it. */
export const SEARCHED_FIELDS = [
  ...['caption', 'altText', 'extendedDescription', 'originalCaption', 'creator', 'creditLine'],
  ...['copyrightNotice', 'city', 'country', 'personsShown.name', 'image'],
];

const textIn = (row: Row, ...fields: string[]): string =>
  fields.flatMap((field) => textOrNull(row[field]) ?? []).join('\n');

/** A picture's name in the Media Library. Readers know their pictures by no such name. */
const nameOfPicture = ({ image, publishedAt }: Row): string =>
  publishedAt === null ? (textOrNull((image as { name?: unknown } | null)?.name) ?? '') : '';

/**
 * A row of a caption as it is found, in the form of a story: what it says stands in the place of the
 * headline, and whoever may read no more finds it by that alone.
 *
 * @param row with {@link CAPTION_PARTS}
 * @param isPublic whether the caption is public in this language
 */
export function searchedCaption(row: Row, isPublic: boolean): KeptStory {
  const moment = momentOf(row.createdAt) ?? new Date(0);
  const persons = (row.personsShown ?? []) as Array<{ name?: unknown }>;
  return {
    documentId: row.documentId,
    locale: String(row.locale),
    row: row.id,
    state: row.publishedAt === null ? 'draft' : 'published',
    isPublic,
    moment,
    text: {
      headline: textIn(row, 'caption'),
      lead: textIn(row, 'altText', 'extendedDescription', 'originalCaption'),
      names: [
        textIn(row, 'creator', 'creditLine', 'copyrightNotice', 'city', 'country'),
        ...persons.flatMap(({ name }) => textOrNull(name) ?? []),
        nameOfPicture(row),
      ].join('\n'),
      body: '',
      captions: '',
    },
    facts: {
      section: null,
      outlet: null,
      authors: [],
      day: moment.toISOString().slice(0, 10),
    },
  };
}
