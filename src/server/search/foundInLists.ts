import type { Core } from '@strapi/strapi';
import { loadOutletMap } from '../outlet';
import type { EditorReader } from '../strapi/reader';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';
import { captionSearch } from './captionSearch';
import { SEARCHED_FIELDS } from './captions/searchedCaption';
import { editorFields } from './editorFields';
import type { SearchField, SearchHit, SearchQuestion } from './engines';
import { storySearch } from './storySearch';

/** A type whose entries are found by their words wherever Strapi lists them. */
export interface FoundInLists {
  uid: string;
  /** The field without which nobody finds any. */
  heading: string;
  /** What entries are called by and is no part of their text. */
  names: readonly string[];
  isOn(strapi: Core.Strapi): boolean;
  /** By what an editor finds them. */
  fieldsFor(reader: EditorReader, locale: string): SearchField[];
  find(strapi: Core.Strapi, question: SearchQuestion): Promise<SearchHit[]>;
}

const STORIES: FoundInLists = {
  uid: ARTICLE,
  heading: 'headline',
  names: ['slug', 'slugline'],
  isOn: (strapi) => storySearch(strapi).isOn,
  fieldsFor: editorFields,
  find: async (strapi, question) => storySearch(strapi).find(question, await loadOutletMap(strapi)),
};

export const CAPTIONS: FoundInLists = {
  uid: IMAGE_CAPTION,
  heading: 'caption',
  names: ['key'],
  isOn: (strapi) => captionSearch(strapi).isOn,
  fieldsFor: (reader) =>
    SEARCHED_FIELDS.every((field) => reader.mayRead(IMAGE_CAPTION, field))
      ? ['story']
      : ['headline'],
  find: (strapi, question) => captionSearch(strapi).find(question),
};

export const IN_LISTS: readonly FoundInLists[] = [STORIES, CAPTIONS];
