import { bylineOfNames } from '../../bylineNames';
import { escapeText } from 'entities';
import {
  describedCaption,
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
import { objectIn, firstText, type JsonObject } from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { readSourceDate } from '../../sourceDate';
import { newStory, type Story, type StoryCaption, type StoryProblem } from '../../story';
import { isStoryType } from '../../storyTypes';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { captionIn, resourceReferences, type Included, type ResourceReference } from './included';

/** Vocabularies whose terms are sections; those of others say what a story is about. */
const SECTIONS = /(?:^|_)(?:sections?|channels?|categor(?:y|ies)|rubrics?|desks?)$/;
const STANDFIRSTS =
  /(?:^|_)(?:standfirst|subtitle|subheadline|deck|dek|lead|lede|intro|summary|teaser)(?:_|$)/;
const KICKERS = /(?:^|_)(?:kicker|overline|eyebrow)(?:_|$)/;
const BYLINES = /(?:^|_)byline(?:_|$)/;
const AUTHORS = /(?:^|_)(?:authors?|writers?|contributors?)(?:_|$)/;

const richText = (value: unknown) => firstText(objectIn(value).processed, objectIn(value).value);

/** The value of the first field whose name is one of these: fields are named by each newsroom. */
function fieldNamed(attributes: JsonObject, names: RegExp): string | null {
  const key = Object.keys(attributes).find(
    (name) => names.test(name) && firstText(attributes[name], richText(attributes[name])) !== null
  );
  return key === undefined ? null : firstText(attributes[key], richText(attributes[key]));
}

/** The text: `body`, else the longest text with a format that the node has. */
function bodyOf(attributes: JsonObject, context: HtmlContext): BodyText {
  const body = richText(attributes.body);
  const longest = Object.entries(attributes)
    .filter(([name]) => !STANDFIRSTS.test(name))
    .map(([, value]) => richText(value) ?? '')
    .sort((one, other) => other.length - one.length)[0];
  const written = body ?? longest ?? null;
  const isPlain = firstText(objectIn(attributes.body).format) === 'plain_text';
  return isPlain && firstText(objectIn(attributes.body).processed) === null
    ? textOfPlain(written, context)
    : textOfHtml(written, context);
}

interface Related {
  field: string;
  reference: ResourceReference;
}

const relatedIn = (relationships: unknown): Related[] =>
  Object.entries(objectIn(relationships)).flatMap(([field, relationship]) =>
    resourceReferences(relationship).map((reference) => ({ field, reference }))
  );

function picturesOf(
  related: readonly Related[],
  included: Included,
  attributes: JsonObject,
  context: HtmlContext
): { captions: StoryCaption[]; problems: StoryProblem[] } {
  const pictures = related.filter(({ reference: { type } }) =>
    /^(?:file--|media--image|media--photo)/.test(type)
  );
  const problems: StoryProblem[] = [];
  const ofNode = captionIn(attributes);
  const captions = pictures.flatMap(({ field, reference }, at): StoryCaption[] => {
    const file = included.fileOf(reference);
    if (!file) {
      const message = `The file of ${field} is not in the export. Ask the API for it with include=${field}.`;
      problems.push({ rule: 'picture-missing', message, place: 'captions' });
      return [];
    }
    const meta = at === 0 ? { ...ofNode, ...file.meta } : file.meta;
    const described = {
      url: file.address,
      caption: firstText(meta.caption, meta.title),
      credit: firstText(meta.credit),
      altText: firstText(meta.alt),
      role: at === 0 ? ('lead' as const) : ('gallery' as const),
    };
    return [describedCaption(described, context)];
  });
  return { captions, problems };
}

const paragraphsLeftOut = (related: readonly Related[]): StoryProblem[] =>
  related.some(({ reference }) => reference.type.startsWith('paragraph--'))
    ? [
        {
          rule: 'paragraphs-left-out',
          message:
            'Parts of its text are entities of the Paragraphs module, which are not read. Compare with the site.',
          place: 'parts',
        },
      ]
    : [];

/**
 * The story of a node of Drupal's JSON:API.
 * @param site where the answer came from, which addresses are resolved against
 * @throws UnreadableStoryError `no-story` for nodes of other types, `no-headline`
 */
export function drupalStory(node: JsonObject, included: Included, site: string | null): Story {
  const type = firstText(node.type) ?? '';
  const attributes = objectIn(node.attributes);
  if (!type.startsWith('node--') || !isStoryType(type.slice('node--'.length))) {
    const title = firstText(attributes.title, attributes.name) ?? '';
    throw new UnreadableStoryError(
      'no-story',
      `"${title}" is no story but of the type "${type}".`,
      'type'
    );
  }
  const self = webAddress(
    firstText(objectIn(objectIn(objectIn(node.links).self)).href, objectIn(node.links).self),
    null
  );
  const base = site ?? self;
  const alias = firstText(objectIn(attributes.path).alias);
  const url = alias === null ? null : webAddress(alias, base);
  const locale = languageTag(firstText(attributes.langcode));
  const published = ['published_at', 'publish_date', 'field_publish_date', 'field_date', 'created']
    .map((name) => readSourceDate(firstText(attributes[name])))
    .find((date) => date !== null);
  const publishedAt = published?.at ?? null;
  const modified = readSourceDate(firstText(attributes.changed))?.at ?? null;
  const context = { locale, publishedAt, base: url ?? base };
  const related = relatedIn(node.relationships);
  const pictures = picturesOf(related, included, attributes, context);
  const text = withPictures(bodyOf(attributes, context), pictures.captions);
  const { headline, problems } = headlineOf(
    escapeText(firstText(attributes.title) ?? ''),
    text.parts
  );
  const named = (isWanted: (related: Related) => boolean) =>
    related.filter(isWanted).flatMap(({ reference }) => included.nameOf(reference.id) ?? []);
  const isTerm = ({ reference }: Related) => reference.type.startsWith('taxonomy_term--');
  const isSection = (each: Related) =>
    isTerm(each) && (SECTIONS.test(each.reference.type) || SECTIONS.test(each.field));
  const isAuthor = ({ field }: Related) => AUTHORS.test(field);
  const written = named(isAuthor);
  const names = written.length > 0 ? written : named(({ field }) => field === 'uid');
  return newStory({
    ...text,
    id: firstText(node.id),
    url: attributes.status === false ? null : url,
    slug:
      alias
        ?.split('/')
        .filter((piece) => piece !== '')
        .at(-1) ?? null,
    locale,
    sectionTrail: named(isSection).slice(0, 1),
    headline,
    kicker: fieldNamed(attributes, KICKERS),
    standfirst: standfirstOf(
      fieldNamed(attributes, STANDFIRSTS) ?? firstText(objectIn(attributes.body).summary),
      text.parts
    ),
    by: fieldNamed(attributes, BYLINES) ?? bylineOfNames(names, locale),
    authors: names.map((name) => ({ name, uri: null, role: null })),
    subjects: named((each) => isTerm(each) && !isSection(each) && !isAuthor(each)).map((name) => ({
      name,
      uri: null,
    })),
    publishedAt,
    modifiedAt: modified !== null && modified > (publishedAt ?? '') ? modified : null,
    state: attributes.status === false ? 'draft' : 'published',
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...text.problems,
      ...pictures.problems,
      ...paragraphsLeftOut(related),
    ],
  });
}
