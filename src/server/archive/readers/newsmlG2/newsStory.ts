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
import { distinctConcepts } from '../../conceptFields';
import { languageTag } from '../../languageTag';
import { readSourceDate, timeWithoutZone } from '../../sourceDate';
import { newStory, type Story, type StoryCaption, type StoryConcept } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { childOf, childrenOf, textAt, textInside, type XmlElement } from '../../xml/xmlElement';
import { innerHtml } from '../../xml/xmlMarkup';
import { bylineOf, datelineOf, headlinesOf } from '../nitf/nitfStory';
import { nitfBodyHtml } from '../nitf/nitfHtml';
import { lastWord } from './codes';
import { assertedNames, conceptsOf, kindOf } from './concepts';
import { sectionTrailOf, storiesBeside } from './itemLinks';
import { classOf } from './pictures';

const STATES: Readonly<Record<string, Story['state']>> = {
  usable: 'published',
  withheld: 'draft',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
};

/** The kinds of subjects that have a field of their own. */
const PEOPLE = ['person'];
const PLACES = ['geoarea', 'poi', 'place'];

/** The NITF document that an item carries; null where it carries something else. */
const nitfIn = (item: XmlElement) => {
  const inline = childrenOf(childOf(item, 'contentSet'), 'inlineXML');
  return inline.map((content) => childOf(content, 'nitf')).find((nitf) => nitf !== null) ?? null;
};

/** The text of an item: NITF, XHTML or plain. */
function textOfItem(item: XmlElement, context: HtmlContext): BodyText {
  const contentSet = childOf(item, 'contentSet');
  const nitf = nitfIn(item);
  if (nitf) return textOfHtml(nitfBodyHtml(nitf), context);
  for (const inline of childrenOf(contentSet, 'inlineXML')) {
    const body = childOf(inline, 'html', 'body') ?? childOf(inline, 'body');
    if (body) return textOfHtml(innerHtml(body), context);
    const isHtml = /html/i.test(inline.attributes.contenttype ?? '');
    if (isHtml) return textOfHtml(innerHtml(inline), context);
  }
  const [data] = childrenOf(contentSet, 'inlineData');
  return textOfPlain(data ? textInside(data) : null, context);
}

function headlinesIn(meta: XmlElement | null) {
  const headlines = childrenOf(meta, 'headline').map((headline) => ({
    role: lastWord(headline.attributes.role ?? headline.attributes.roleuri),
    text: textAt(headline),
  }));
  const withRole = (roles: RegExp) => headlines.find(({ role }) => roles.test(role))?.text ?? null;
  const main = withRole(/^(?:main|headline|)$/) ?? headlines[0]?.text ?? null;
  return { main, kicker: withRole(/kicker|overline|catch/), under: withRole(/^sub|deck/) };
}

const isPrivate = ({ attributes }: XmlElement) => /public/i.test(attributes.role ?? '') === false;

/** Where an item stands and when it did. */
function statusOf(item: XmlElement) {
  const meta = childOf(item, 'itemMeta');
  const content = childOf(item, 'contentMeta');
  const dates = [
    textAt(meta, 'firstCreated'),
    textAt(content, 'contentCreated'),
    textAt(meta, 'versionCreated'),
  ].map((written) => readSourceDate(written));
  const first = dates.find((date) => date !== null) ?? null;
  const version = readSourceDate(textAt(meta, 'versionCreated'))?.at ?? null;
  const status = childOf(meta, 'pubStatus')?.attributes;
  return {
    first,
    publishedAt: first?.at ?? null,
    modifiedAt: version !== null && version > (first?.at ?? '') ? version : null,
    embargoedUntil: readSourceDate(textAt(meta, 'embargoed'))?.at ?? null,
    state: STATES[lastWord(status?.qcode ?? status?.uri ?? 'usable')] ?? 'draft',
  };
}

/**
 * The story of a news item.
 * @param pictures the captions of the picture items that belong to it
 * @throws UnreadableStoryError `no-story` for what is neither text nor composite; `no-headline`
 */
export function newsStory(item: XmlElement, pictures: readonly StoryCaption[]): Story {
  const kind = classOf(item);
  if (!['text', 'composite'].includes(kind)) {
    const message = `It is no story but one item of the class "${kind}".`;
    throw new UnreadableStoryError('no-story', message, 'itemMeta');
  }
  const meta = childOf(item, 'contentMeta');
  const bodyHead = childOf(nitfIn(item), 'body', 'body.head');
  const names = assertedNames(item);
  const { first, ...status } = statusOf(item);
  const language = childOf(meta, 'language')?.attributes.tag ?? item.attributes['xml:lang'];
  const locale = languageTag(language);
  const guid = item.attributes.guid ?? null;
  // Some senders give the address of the page as another identifier.
  const altIds = childrenOf(meta, 'altId').map((altId) => webAddress(textInside(altId), null));
  const url = webAddress(guid, null) ?? altIds.find((address) => address !== null) ?? null;
  const context = { locale, publishedAt: status.publishedAt, base: webAddress(guid, null) };
  const beside = pictures.map(
    (caption, at): StoryCaption => ({
      ...caption,
      role: at === 0 ? 'lead' : 'gallery',
    })
  );
  const text = withPictures(textOfItem(item, context), beside);
  const { main, kicker, under } = headlinesIn(meta);
  const inNitf = headlinesOf(bodyHead);
  const title = main ?? inNitf.main ?? textAt(item, 'itemMeta', 'title');
  const { headline, problems } = headlineOf(title ?? textAt(meta, 'slugline'), text.parts);
  const described = childrenOf(meta, 'description').find(
    ({ attributes }) => !/caption/i.test(attributes.role ?? '')
  );
  const ofNitf = datelineOf(bodyHead);
  const subjects = childrenOf(meta, 'subject');
  const kindsOf = (kinds: readonly string[]): XmlElement => ({
    name: '',
    attributes: {},
    children: subjects.filter((subject) => kinds.includes(kindOf(subject))),
  });
  const others: XmlElement = {
    name: '',
    attributes: {},
    children: subjects.filter((subject) => ![...PEOPLE, ...PLACES].includes(kindOf(subject))),
  };
  const keywords: StoryConcept[] = childrenOf(meta, 'keyword').flatMap((keyword) => {
    const name = textAt(keyword);
    return name ? [{ name, uri: null }] : [];
  });
  const creators = conceptsOf(meta, 'creator', names);
  const sources = conceptsOf(meta, 'infoSource', names);
  const providers = conceptsOf(childOf(item, 'itemMeta'), 'provider', names);
  const urgency = Number(textAt(meta, 'urgency') ?? 0);
  const notes = childrenOf(childOf(item, 'itemMeta'), 'edNote').filter((note) => isPrivate(note));
  return newStory({
    ...text,
    ...status,
    id: guid,
    url,
    locale,
    sectionTrail: sectionTrailOf(item),
    headline,
    slugline: textAt(meta, 'slugline'),
    kicker,
    standfirst: standfirstOf(
      (described && textAt(described)) ?? under ?? textAt(bodyHead, 'abstract') ?? inNitf.under,
      text.parts
    ),
    by:
      bylineNames(textAt(meta, 'by')) ??
      bylineOf(bodyHead) ??
      bylineOfNames(
        creators.map(({ name }) => name),
        locale
      ),
    authors: creators.map((creator) => ({ ...creator, role: null })),
    dateline: textAt(meta, 'dateline') ?? ofNitf.dateline,
    located: conceptsOf(meta, 'located', names)[0]?.name ?? ofNitf.located,
    infoSources: [...new Set((sources.length > 0 ? sources : providers).map(({ name }) => name))],
    subjects: distinctConcepts([...conceptsOf(others, 'subject', names), ...keywords]),
    people: distinctConcepts(conceptsOf(kindsOf(PEOPLE), 'subject', names)),
    places: distinctConcepts(conceptsOf(kindsOf(PLACES), 'subject', names)),
    urgency: urgency >= 1 && urgency <= 9 ? urgency : null,
    edNote:
      notes
        .map((note) => textAt(note))
        .filter((note) => note)
        .join(' ') || null,
    expires: null,
    related: storiesBeside(item),
    problems: [...problems, ...emptyText(text.parts), ...timeWithoutZone(first), ...text.problems],
  });
}
