import { eachStory } from '../../eachStory';
import { jsonItems } from '../../json/jsonItems';
import { keysOfHead, type KeysByPath } from '../../json/keysOfHead';
import type { StoryReader } from '../../reader';
import { headText } from '../../streamText';

/** Where the pages are: a listing, a list of pages, one page. */
const PLACES = ['items.*', '*', ''];

const MARKS = [
  'html_url',
  'detail_url',
  'first_published_at',
  'show_in_menus',
  'search_description',
];

/** Where an answer has its pages; null for what is none. */
function placeOfPages(keys: KeysByPath): string | null {
  const isPage = (place: string) => {
    const meta = keys.get(place === '' ? 'meta' : `${place}.meta`);
    return keys.get(place)?.has('meta') && MARKS.filter((mark) => meta?.has(mark)).length >= 2;
  };
  return PLACES.find((place) => isPage(place)) ?? null;
}

/** Pages as version 2 of Wagtail's API answers them. */
export const wagtailReader: StoryReader = {
  format: 'wagtail',
  title: "an answer of Wagtail's API",
  recognises: (head) => placeOfPages(keysOfHead(head)) !== null,
  async *read(file, options) {
    const { wagtailStory } = await import('./page');
    const place = placeOfPages(keysOfHead(headText(file))) ?? '';
    yield* eachStory(jsonItems(file, place), options, (page) =>
      wagtailStory(page, options.url ?? null)
    );
  },
};
