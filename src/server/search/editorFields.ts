import type { EditorReader } from '../strapi/reader';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';
import type { SearchField } from './engines';

/** What an editor has to be allowed to read to find a story by its words, as permissions name it. */
const STORY_FIELDS = [
  ...['headline', 'kicker', 'standfirst', 'body', 'by', 'dateline', 'located', 'section'],
  ...['authors.name', 'people.name', 'places.name'],
];
const CAPTION_FIELDS = ['caption', 'altText', 'creator', 'creditLine', 'city', 'country'];

/** Who may not read all of a story finds it by its headline; who may read only some captions, by none. */
export function editorFields(reader: EditorReader, locale: string): SearchField[] {
  const ofStory: SearchField = STORY_FIELDS.every((field) => reader.mayRead(ARTICLE, field))
    ? 'story'
    : 'headline';
  return reader.mayReadEvery(IMAGE_CAPTION, CAPTION_FIELDS, locale)
    ? [ofStory, 'captions']
    : [ofStory];
}
