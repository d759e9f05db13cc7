import {
  emptyText,
  headlineOf,
  standfirstOf,
  textOfHtml,
  textOfPlain,
  webAddress,
  withPictures,
  type BodyText,
  type HtmlContext,
} from '../../bodyText';
import { bylineNames, bylineOfNames } from '../../bylineNames';
import { conceptsIn, distinctConcepts } from '../../conceptFields';
import { objectsIn, firstText, textsIn, type JsonObject } from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { readSourceDate } from '../../sourceDate';
import { withoutPrinted } from '../../printedCorrections';
import { newStory, type Story, type StoryCorrection, type StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { textOfNitf } from '../nitf/nitfText';
import { associationsOf, fieldOf, isHtml, isNitf, renditionsOf, textsOfItem } from './ninjsItem';
import { isPictorial, associatedPictures } from './pictures';

const CORRECTIONS = ['correction', 'clarification', 'update', 'retraction'] as const;

/** IPTC: how a story stands with its sender. */
const STATES: Readonly<Record<string, Story['state']>> = {
  usable: 'published',
  withheld: 'draft',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
};

/** Types that are no stories; agencies have others of their own that are. */
const NO_STORIES = new Set([
  'audio',
  'component',
  'event',
  'graphic',
  'image',
  'picture',
  'planning',
  'video',
]);

const dateIn = (value: unknown) => readSourceDate(firstText(value))?.at ?? null;

/** The best of a story's bodies: with its markup where there is one. */
function bodyOf(item: JsonObject, context: HtmlContext): BodyText {
  const bodies = textsOfItem(item, 'bodies', 'body');
  const html = bodies.find((body) => isHtml(body));
  if (html) return textOfHtml(html.value, context);
  const nitf = bodies.find((body) => isNitf(body) || body.value.startsWith('<?xml'));
  if (nitf) return textOfNitf(nitf.value, context);
  return textOfPlain(bodies[0]?.value ?? null, context);
}

function correctionsOf(item: JsonObject): StoryCorrection[] {
  const texts = textsOfItem(item, 'descriptions', 'description');
  return texts.flatMap(({ role, value }) => {
    const type = CORRECTIONS.find((name) => name === role);
    return type ? [{ type, text: value, date: null }] : [];
  });
}

const withRole = (item: JsonObject, roles: RegExp, list: 'headlines' | 'descriptions') =>
  textsOfItem(item, list, list === 'headlines' ? 'headline' : 'description').find(({ role }) =>
    roles.test(role)
  )?.value ?? null;

/** Sections, authors and what else the newsroom's own ninjs writes into lists by their roles. */
const named = (value: unknown, part: 'rel' | 'role', names: RegExp) =>
  objectsIn(value).filter((entry) => names.test(firstText(entry[part]) ?? ''));

function authorsOf(item: JsonObject): Story['authors'] {
  const parties = objectsIn(fieldOf(item, 'infosource')).filter(
    ({ role }) => typeof role === 'string' && !/source|publisher|provider|distributor/i.test(role)
  );
  return [...objectsIn(item.authors), ...parties].flatMap((author) => {
    const name = firstText(author.name);
    const role = firstText(author.role);
    const known = role === null || /^(?:author|writer|editor)$/i.test(role) ? null : role;
    return name === null ? [] : [{ name, uri: firstText(author.uri), role: known }];
  });
}

function stateOf(item: JsonObject): { state: Story['state']; problems: StoryProblem[] } {
  const status = firstText(fieldOf(item, 'pubstatus')) ?? 'usable';
  const state = STATES[status.replace(/^stat:/, '').toLowerCase()];
  if (state) return { state, problems: [] };
  const message = `Its status "${status}" is none of ninjs; it comes as a draft.`;
  return { state: 'draft', problems: [{ rule: 'status-unknown', message, place: 'pubstatus' }] };
}

/** Where readers find it: its page among the renditions, or its own address. */
function urlOf(item: JsonObject): string | null {
  const page = renditionsOf(item).find(
    (rendition) =>
      firstText(rendition.contentType, rendition.contenttype, rendition.mimetype) === 'text/html'
  );
  const known = firstText(
    page?.href,
    item.canonical_url,
    item.webcanonicalurl,
    item.canonicalUrl,
    item.link
  );
  return webAddress(known ?? firstText(item.uri, item.guid), null);
}

/**
 * The story of a ninjs news object, 1.0 to 3.x.
 * @throws UnreadableStoryError `no-story` for pictures, events and the like; `no-headline`
 */
export function ninjsStory(item: JsonObject): Story {
  const type = firstText(fieldOf(item, 'type')) ?? 'text';
  if (NO_STORIES.has(type)) {
    const message = `It is no story but one item of the type "${type}".`;
    throw new UnreadableStoryError('no-story', message, 'type');
  }
  const locale = languageTag(firstText(item.language));
  const created = ['firstcreated', 'contentcreated', 'versioncreated'] as const;
  const published = created.map((field) => readSourceDate(firstText(fieldOf(item, field))));
  const publishedAt = published.find((date) => date !== null)?.at ?? null;
  const versionAt = dateIn(fieldOf(item, 'versioncreated'));
  const url = urlOf(item);
  const context = { locale, publishedAt, base: url };
  const text = withPictures(bodyOf(item, context), associatedPictures(item, context));
  const title =
    withRole(item, /^(?:main|headline|hl1)?$/i, 'headlines') ??
    firstText(fieldOf(item, 'headline'));
  const anyTitle =
    title ?? textsOfItem(item, 'headlines', 'headline')[0]?.value ?? firstText(item.title);
  const { headline, problems } = headlineOf(anyTitle ?? firstText(item.slugline), text.parts);
  const { state, problems: ofState } = stateOf(item);
  const authors = authorsOf(item);
  const subjects = objectsIn(fieldOf(item, 'subject'));
  const sources = objectsIn(fieldOf(item, 'infosource'));
  const sections = named(subjects, 'rel', /^section$/i);
  const services = sections.length > 0 ? sections : objectsIn(item.service).slice(0, 1);
  const publisher = firstText(named(sources, 'role', /^publisher$/i)[0]?.name);
  const corrections = correctionsOf(item);
  return newStory({
    ...text,
    parts: withoutPrinted(text.parts, corrections),
    id: firstText(item.uri, item.guid),
    url,
    locale,
    sectionTrail: services.flatMap(({ name }) => textsIn(name)),
    headline,
    slugline: firstText(item.slugline),
    kicker: withRole(item, /^(?:kicker|eyebrow|hook)$/i, 'headlines'),
    standfirst: standfirstOf(
      withRole(item, /^(?:summary|lead|abstract|standfirst|text|html)$/i, 'descriptions'),
      text.parts
    ),
    by:
      bylineNames(textsIn(fieldOf(item, 'byline')).join(', ')) ??
      bylineOfNames(
        authors.map(({ name }) => name),
        locale
      ),
    authors,
    dateline: firstText(withRole(item, /^dateline$/i, 'descriptions'), item.dateline),
    located: firstText(item.located),
    infoSources: sources
      .filter(({ role }) =>
        /^(?:|source|origprov)$/i.test((firstText(role) ?? '').replace(/^.*:/, ''))
      )
      .flatMap(({ name }) => textsIn(name)),
    subjects: distinctConcepts([
      ...conceptsIn(subjects.filter((subject) => !sections.includes(subject))),
      ...conceptsIn(fieldOf(item, 'organisation')),
      ...textsIn(item.keywords).map((name) => ({ name, uri: null })),
    ]),
    people: distinctConcepts(conceptsIn(fieldOf(item, 'person'))),
    places: distinctConcepts(conceptsIn(fieldOf(item, 'place'))),
    urgency: urgencyIn(item.urgency),
    edNote: firstText(fieldOf(item, 'ednote')),
    publishedAt,
    modifiedAt: versionAt !== null && versionAt > (publishedAt ?? '') ? versionAt : null,
    embargoedUntil: dateIn(fieldOf(item, 'embargoed')),
    expires: dateIn(item.expires),
    state,
    outlet: publisher ? { name: publisher } : null,
    corrections,
    related: associationsOf(item)
      .filter(({ item: other }) => !isPictorial(other) && firstText(other.type) === 'text')
      .filter(({ item: other }) => firstText(other.rel) !== 'translation')
      .flatMap(({ item: other }) => textsIn(other.uri ?? other.guid)),
    problems: [...problems, ...emptyText(text.parts), ...ofState, ...text.problems],
  });
}

/** IPTC: 1 to 9. */
function urgencyIn(value: unknown): number | null {
  const urgency = Number(firstText(value) ?? 0);
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : null;
}
