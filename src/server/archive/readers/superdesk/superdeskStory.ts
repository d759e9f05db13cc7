import { withoutEnd } from '../../../text/ends';
import {
  emptyText,
  headlineOf,
  joinedTexts,
  standfirstOf,
  textOfHtml,
  withPictures,
} from '../../bodyText';
import { bylineNames, bylineOfNames } from '../../bylineNames';
import { conceptsIn, distinctConcepts } from '../../conceptFields';
import { objectIn, objectsIn, firstText, textsIn, type JsonObject } from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { plainText } from '../../html';
import { readSourceDate, timeWithoutZone } from '../../sourceDate';
import { newStory, type Story, type StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { associationsOf } from '../ninjs/ninjsItem';
import { associatedPictures } from '../ninjs/pictures';

/** The states of an item in which readers have it, and in which it was taken from them; all others are drafts. */
const PUBLISHED = new Set(['published', 'corrected', 'being_corrected']);
const WITHDRAWN = new Set(['killed', 'recalled', 'unpublished']);

function stateOf(item: JsonObject): { state: Story['state']; problems: StoryProblem[] } {
  const state = firstText(item.state) ?? 'draft';
  const isCanceled = /^cancell?ed$/.test(firstText(item.pubstatus) ?? '');
  if (isCanceled || WITHDRAWN.has(state)) return { state: 'withdrawn', problems: [] };
  if (objectIn(item.flags).marked_for_not_publication === true) {
    const message = 'It is marked as not for publication; it comes as a draft.';
    return { state: 'draft', problems: [{ rule: 'not-public', message, place: 'state' }] };
  }
  if (state === 'scheduled') {
    const message = 'It was to be published at the time given; it comes as a draft.';
    return { state: 'draft', problems: [{ rule: 'was-scheduled', message, place: 'state' }] };
  }
  return { state: PUBLISHED.has(state) ? 'published' : 'draft', problems: [] };
}

const dateIn = (...values: readonly unknown[]) => readSourceDate(firstText(...values));

function dateline(item: JsonObject): Pick<Story, 'dateline' | 'located'> {
  const written = objectIn(item.dateline);
  const text = withoutEnd(firstText(written.text) ?? '', /[\s,–—-]/);
  const city = firstText(objectIn(written.located).city, written.located);
  return { dateline: text ? plainText(text) : null, located: city };
}

function authorsOf(item: JsonObject): Story['authors'] {
  return objectsIn(item.authors).flatMap((author) => {
    const name = firstText(author.name);
    const role = firstText(author.role)?.toLowerCase() ?? null;
    const known = role === null || ['author', 'writer'].includes(role) ? null : role;
    // A role without a person is stored as a person of that name.
    const isPerson = name !== null && name.toLowerCase() !== role;
    return isPerson ? [{ name, uri: firstText(author.uri), role: known }] : [];
  });
}

/** The story that it goes on with, and those that stand beside it or in its text. */
const relatedIn = (item: JsonObject): string[] => [
  ...textsIn(item.rewrite_of),
  ...associationsOf(item).flatMap(({ item: other }) =>
    firstText(other.type) === 'text'
      ? (firstText(other.guid, other._id, other.uri, other.item_id) ?? [])
      : []
  ),
];

const urgencyIn = (value: unknown) => {
  const urgency = Number(firstText(value) ?? 0);
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : null;
};

/**
 * The story of a Superdesk item.
 * @throws UnreadableStoryError `no-story` for pictures, events and what was spiked; `no-headline`
 */
export function superdeskStory(item: JsonObject): Story {
  const type = firstText(item.type) ?? 'text';
  if (!['text', 'preformatted', 'composite'].includes(type)) {
    throw new UnreadableStoryError(
      'no-story',
      `It is no story but one item of the type "${type}".`,
      'type'
    );
  }
  if (firstText(item.state) === 'spiked') {
    throw new UnreadableStoryError(
      'no-story',
      'It was spiked: thrown away before publication.',
      'state'
    );
  }
  const { state, problems: ofState } = stateOf(item);
  const schedule = objectIn(item.schedule_settings);
  const due =
    state === 'draft' ? dateIn(schedule.utc_publish_schedule, item.publish_schedule) : null;
  const published =
    due ?? dateIn(item.firstpublished) ?? dateIn(item.firstcreated) ?? dateIn(item.versioncreated);
  const modified = dateIn(item.versioncreated)?.at ?? null;
  const locale = languageTag(firstText(item.language));
  const context = { locale, publishedAt: published?.at ?? null, base: null };
  const body = joinedTexts([
    textOfHtml(firstText(item.body_html), context),
    textOfHtml(firstText(item.body_footer), context),
  ]);
  const text = withPictures(body, associatedPictures(item, context));
  const { headline, problems } = headlineOf(firstText(item.headline, item.slugline), text.parts);
  const authors = authorsOf(item);
  return newStory({
    ...text,
    id: firstText(item.guid, item._id, item.item_id),
    locale,
    sectionTrail: objectsIn(item.anpa_category)
      .slice(0, 1)
      .flatMap(({ name }) => textsIn(name)),
    headline,
    slugline: firstText(item.slugline),
    standfirst: standfirstOf(firstText(item.abstract), text.parts),
    by:
      bylineNames(firstText(item.byline)) ??
      bylineOfNames(
        authors.map(({ name }) => name),
        locale
      ),
    authors,
    ...dateline(item),
    infoSources: textsIn(item.source),
    subjects: distinctConcepts([
      ...conceptsIn(item.subject),
      ...textsIn(item.keywords).map((name) => ({ name, uri: null })),
    ]),
    places: distinctConcepts(conceptsIn(item.place)),
    urgency: urgencyIn(item.urgency),
    edNote: firstText(item.ednote),
    publishedAt: published?.at ?? null,
    modifiedAt: modified !== null && modified > (published?.at ?? '') ? modified : null,
    embargoedUntil: dateIn(schedule.utc_embargo, item.embargoed, item.embargo)?.at ?? null,
    state,
    related: relatedIn(item),
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...ofState,
      ...timeWithoutZone(published),
      ...text.problems,
    ],
  });
}
