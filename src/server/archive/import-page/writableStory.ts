import type { EditorReader } from '../../strapi/reader';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import type { Story, StoryProblem } from '../story';

/** What of a story fills a field of an article, emptied where the editor may not write that. */
const EMPTIED: Readonly<Record<string, Partial<Story>>> = {
  slug: { slug: null },
  slugline: { slugline: null },
  kicker: { kicker: null },
  standfirst: { standfirst: null },
  body: { parts: [] },
  by: { by: null },
  authors: { authors: [] },
  dateline: { dateline: null },
  located: { located: null },
  infoSources: { infoSources: [] },
  subjects: { subjects: [] },
  people: { people: [] },
  places: { places: [] },
  urgency: { urgency: null },
  edNote: { edNote: null },
  corrections: { corrections: [] },
  embargoedUntil: { embargoedUntil: null },
  expires: { expires: null },
};

/** Of components Strapi grants the fields, not the whole; that one without which an entry of them says nothing. */
const GRANTED: Readonly<Record<string, string>> = {
  authors: 'authors.name',
  infoSources: 'infoSources.name',
  subjects: 'subjects.name',
  people: 'people.name',
  places: 'places.name',
  corrections: 'corrections.text',
};

const isToCome = (date: string | null, now: Date) =>
  date !== null && Date.parse(date) > now.getTime();

/**
 * What of a story an editor may make a draft of: the fields that they may write, and no time at which it would go
 * out by itself.
 */
export function writableStory(editor: EditorReader, story: Story, locale: string, now: Date) {
  const left: StoryProblem[] = [];
  const leave = (place: string) =>
    left.push({
      rule: 'field-not-permitted',
      message: `Your role may not write "${place}"; it was left out.`,
      place,
    });
  let rest: Story = {
    ...story,
    state: story.state === 'withdrawn' ? 'draft' : story.state,
    // Whether a story is here that they may not read is not for every editor to find out.
    related: [],
  };
  if (isToCome(story.publishedAt, now)) {
    rest = { ...rest, publishedAt: null };
    left.push({
      rule: 'story-to-come',
      message: `Its source publishes the story at ${story.publishedAt}. Schedule the draft, if it is to go out then.`,
      place: 'publishedAt',
    });
  }
  for (const [name, nothing] of Object.entries(EMPTIED)) {
    if (editor.mayCreate(ARTICLE, locale, GRANTED[name] ?? name)) continue;
    const emptied = { ...rest, ...nothing };
    if (JSON.stringify(emptied) !== JSON.stringify(rest)) leave(name);
    rest = emptied;
  }
  if (rest.captions.length > 0 && !editor.mayCreate(IMAGE_CAPTION, locale)) {
    leave('captions');
    const parts = rest.parts.filter(({ type }) => type !== 'figure');
    rest = { ...rest, captions: [], parts };
  }
  return { story: rest, left };
}
