import {
  describedCaption,
  emptyText,
  headlineOf,
  standfirstOf,
  textOfHtml,
  webAddress,
  withPictures,
  type HtmlContext,
} from '../../bodyText';
import { bylineOfNames } from '../../bylineNames';
import { distinctConcepts } from '../../conceptFields';
import { firstText, objectIn, objectsIn, type JsonObject } from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { withoutPrinted } from '../../printedCorrections';
import { readSourceDate } from '../../sourceDate';
import {
  newStory,
  type Story,
  type StoryCaption,
  type StoryCorrection,
  type StoryProblem,
} from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { creditOfImage, ElementsHtml, linkedIn } from './elementsHtml';
import { filedIn } from './sections';

const dateIn = (value: unknown) => readSourceDate(firstText(value))?.at ?? null;
const basic = (value: unknown) => firstText(objectIn(value).basic);

const TYPES = ['correction', 'clarification', 'update', 'retraction'] as const;

/** What the document tells its readers about itself, in its list and between its paragraphs. */
function correctionsOf(document: JsonObject): StoryCorrection[] {
  const printed = objectsIn(document.content_elements).filter(({ type }) => type === 'correction');
  const told = [...objectsIn(document.corrections), ...printed].flatMap((each) => {
    const text = firstText(each.text);
    const type = TYPES.find((name) => name === firstText(each.correction_type)?.toLowerCase());
    return text === null ? [] : [{ type: type ?? ('correction' as const), text, date: null }];
  });
  const note = firstText(document.editor_note);
  const notes = note === null ? [] : [{ type: 'update' as const, text: note, date: null }];
  const texts = new Set<string>();
  return [...told, ...notes].filter(({ text }) => !texts.has(text) && texts.add(text));
}

/** The picture that stands over the story. */
function leadPicture(document: JsonObject, context: HtmlContext): StoryCaption[] {
  const promoted = objectIn(document.promo_items);
  const [image] = [promoted.lead_art, promoted.basic]
    .map((item) => objectIn(item))
    .map((item) => (item.type === 'gallery' ? objectIn(objectIn(item.promo_items).basic) : item))
    .filter(({ type }) => type === 'image');
  if (!image) return [];
  const described = {
    url: firstText(image.url),
    caption: firstText(image.caption),
    credit: creditOfImage(image),
    altText: firstText(image.alt_text),
    role: 'lead',
  } as const;
  return described.url === null ? [] : [describedCaption(described, context)];
}

function authorsOf(document: JsonObject): Story['authors'] {
  return objectsIn(objectIn(document.credits).by).flatMap((author) => {
    const name = firstText(author.byline, author.name);
    const uri = webAddress(firstText(author.url), null);
    return name === null ? [] : [{ name, uri, role: null }];
  });
}

const PAID = /premium|subscri|paid|exclusive/i;

function stateOf(document: JsonObject): { state: Story['state']; problems: StoryProblem[] } {
  const { published } = objectIn(document.revision);
  const isDated = [document.publish_date, document.first_publish_date].some((date) => dateIn(date));
  const status = firstText(document.status)?.toLowerCase() ?? (isDated ? 'published' : 'draft');
  const state = published === false || status !== 'published' ? 'draft' : 'published';
  const code = firstText(objectIn(document.content_restrictions).content_code) ?? '';
  const message = `Readers needed a subscription for it (content code "${code}"); here everybody may read it.`;
  const isPaid = PAID.test(code) && state === 'published';
  return { state, problems: isPaid ? [{ rule: 'members-only', message, place: 'state' }] : [] };
}

const relatedTo = (document: JsonObject): string[] =>
  objectsIn(objectIn(document.related_content).basic).flatMap(
    ({ _id: id, referent, canonical_url: address }) =>
      firstText(objectIn(referent).id, address, id) ?? []
  );

const leftOut = (types: ReadonlySet<string>): StoryProblem[] =>
  types.size === 0
    ? []
    : [
        {
          rule: 'shortcode-left-out',
          message: `Stories have no place for these elements: ${[...types].join(', ')}.`,
          place: 'parts',
        },
      ];

/**
 * The story of a document in ANS, Arc XP's format (github.com/washingtonpost/ans-schema, 0.5 to 0.10).
 * @param site the site's address; null where it is not known: a document names paths
 * @throws UnreadableStoryError `no-story` for videos, galleries and the like, `no-headline`
 */
export function ansStory(document: JsonObject, site: string | null): Story {
  const type = firstText(document.type) ?? 'story';
  if (type !== 'story') {
    const message = `"${basic(document.headlines) ?? ''}" is of the type "${type}", no story.`;
    throw new UnreadableStoryError('no-story', message, 'type');
  }
  const locale = languageTag(firstText(document.language));
  const publishedAt = ['first_publish_date', 'publish_date', 'display_date']
    .map((name) => dateIn(document[name]))
    .find((date) => date !== null);
  const shown = dateIn(document.display_date);
  const url = webAddress(firstText(document.canonical_url, document.website_url), site);
  const context = { locale, publishedAt: publishedAt ?? null, base: url ?? site };
  const elements = new ElementsHtml();
  const printed = textOfHtml(elements.html(document.content_elements), context);
  const text = withPictures(printed, leadPicture(document, context));
  const { headline, problems } = headlineOf(basic(document.headlines), text.parts);
  const { state, problems: ofState } = stateOf(document);
  const authors = authorsOf(document);
  const corrections = correctionsOf(document);
  const { sectionTrail, others } = filedIn(objectIn(document.taxonomy));
  const tags = objectsIn(objectIn(document.taxonomy).tags).flatMap(
    (tag) => firstText(tag.text) ?? []
  );
  const label = objectIn(objectIn(document.label).basic);
  const embargo = objectIn(objectIn(document.content_restrictions).embargo);
  const distributor = objectIn(document.distributor);
  return newStory({
    ...text,
    parts: withoutPrinted(text.parts, corrections),
    id: firstText(document._id),
    url,
    locale,
    sectionTrail,
    headline,
    slugline: firstText(document.slug),
    kicker: label.display === false ? null : firstText(label.text),
    standfirst: standfirstOf(
      basic(document.subheadlines) ?? basic(document.description),
      text.parts
    ),
    by: bylineOfNames(
      authors.map(({ name }) => name),
      locale
    ),
    authors,
    located: firstText(document.location),
    infoSources: /^wires?$/i.test(firstText(distributor.category) ?? '')
      ? [firstText(distributor.name)].filter((name) => name !== null)
      : [],
    subjects: distinctConcepts([...others, ...tags].map((name) => ({ name, uri: null }))),
    publishedAt: publishedAt ?? null,
    modifiedAt: publishedAt && shown !== null && shown > publishedAt ? shown : null,
    embargoedUntil: embargo.active === true ? dateIn(embargo.end_time) : null,
    state,
    corrections,
    related: [...new Set([...relatedTo(document), ...linkedIn(document.content_elements)])],
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...ofState,
      ...text.problems,
      ...leftOut(elements.unknown),
    ],
  });
}
