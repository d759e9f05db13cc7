import { withoutEnd } from '../../../text/ends';
import { emptyText, headlineOf, standfirstOf, textOfHtml, webAddress } from '../../bodyText';
import { bylineNames } from '../../bylineNames';
import { distinctConcepts } from '../../conceptFields';
import { languageTag } from '../../languageTag';
import { readSourceDate, timeWithoutZone } from '../../sourceDate';
import { newStory, type Story, type StoryConcept } from '../../story';
import {
  childOf,
  childrenOf,
  descendantsOf,
  isXmlElement,
  textAt,
  textInside,
  type XmlElement,
} from '../../xml/xmlElement';
import { nitfBodyHtml } from './nitfHtml';

const STATES: Readonly<Record<string, Story['state']>> = {
  usable: 'published',
  embargoed: 'published',
  withheld: 'draft',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  killed: 'withdrawn',
};

/** The byline's names; the job of somebody named is left out. */
export function bylineOf(bodyHead: XmlElement | null): string | null {
  const lines = childrenOf(bodyHead, 'byline').map((byline) => {
    const names = byline.children
      .filter((child) => !isXmlElement(child) || child.name !== 'byttl')
      .map((child) => (isXmlElement(child) ? textInside(child) : child))
      .join('');
    return bylineNames(names) ?? bylineNames(textInside(childOf(byline, 'byttl')));
  });
  return lines.filter((line) => line !== null).join(', ') || null;
}

/** The dateline as printed, without the day of the story, and its place. */
export function datelineOf(bodyHead: XmlElement | null): Pick<Story, 'dateline' | 'located'> {
  const line = childOf(bodyHead, 'dateline');
  if (!line) return { dateline: null, located: null };
  const printed = line.children
    .filter((child) => !isXmlElement(child) || child.name !== 'story.date')
    .map((child) => (isXmlElement(child) ? textInside(child) : child))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const words = withoutEnd(printed, /[\s,–—-]/);
  const place = textAt(line, 'location', 'city') ?? textAt(line, 'location');
  return { dateline: words || null, located: (place ?? words.split('(')[0]?.trim()) || null };
}

/** The headline and what stands over and under it. */
export function headlinesOf(bodyHead: XmlElement | null) {
  // AP and others write "headline" for what NITF calls "hedline".
  const hedline = childOf(bodyHead, 'hedline') ?? childOf(bodyHead, 'headline');
  return { main: textAt(hedline, 'hl1'), under: textAt(hedline, 'hl2') };
}

function subjectsOf(head: XmlElement | null): StoryConcept[] {
  const subjects = descendantsOf(head, 'tobject.subject').flatMap(({ attributes }) => {
    const parts = ['detail', 'matter', 'type'].map((part) => attributes[`tobject.subject.${part}`]);
    const name = parts.find((part) => part?.trim());
    return name ? [{ name: name.trim(), uri: attributes['tobject.subject.refnum'] ?? null }] : [];
  });
  const keywords = descendantsOf(head, 'keyword').flatMap(({ attributes: { key } }) =>
    key?.trim() ? [{ name: key.trim(), uri: null }] : []
  );
  return [...subjects, ...keywords];
}

/** What the head says that the story is about, of one kind. */
const identified = (head: XmlElement | null, name: string): StoryConcept[] =>
  childrenOf(childOf(head, 'docdata', 'identified-content'), name).flatMap((element) => {
    const words = textAt(element);
    return words ? [{ name: words, uri: element.attributes.value ?? null }] : [];
  });

/** The story of a NITF document. @throws UnreadableStoryError `no-headline` */
export function nitfStory(nitf: XmlElement): Story {
  const head = childOf(nitf, 'head');
  const docdata = childOf(head, 'docdata');
  const bodyHead = childOf(nitf, 'body', 'body.head');
  const locale = languageTag(nitf.attributes.baselang ?? nitf.attributes['xml:lang']);
  const issued = readSourceDate(childOf(docdata, 'date.issue')?.attributes.norm);
  const released = readSourceDate(childOf(docdata, 'date.release')?.attributes.norm);
  const pubdata = childOf(head, 'pubdata')?.attributes ?? {};
  const date = issued ?? readSourceDate(pubdata['date.publication']) ?? released;
  const url = webAddress(pubdata['ex-ref'] ?? null, null);
  const context = { locale, publishedAt: date?.at ?? null, base: url };
  const text = textOfHtml(nitfBodyHtml(nitf), context);
  const { main, under } = headlinesOf(bodyHead);
  const { headline, problems } = headlineOf(main ?? textAt(head, 'title'), text.parts);
  const abstract = textAt(bodyHead, 'abstract');
  const status = docdata?.attributes['management-status'] ?? 'usable';
  const section = pubdata['position.section'];
  const urgency = Number(childOf(docdata, 'urgency')?.attributes['ed-urg'] ?? 0);
  return newStory({
    ...text,
    id: childOf(docdata, 'doc-id')?.attributes['id-string'] ?? null,
    url,
    locale,
    sectionTrail: section ? [section] : [],
    headline,
    slugline: childOf(docdata, 'du-key')?.attributes.key ?? null,
    standfirst: standfirstOf(abstract ?? under, text.parts),
    by: bylineOf(bodyHead),
    ...datelineOf(bodyHead),
    infoSources: childrenOf(bodyHead, 'distributor').flatMap((each) => textAt(each) ?? []),
    subjects: distinctConcepts([...subjectsOf(head), ...identified(head, 'org')]),
    people: distinctConcepts(identified(head, 'person')),
    places: distinctConcepts(identified(head, 'location')),
    urgency: urgency >= 1 && urgency <= 9 ? urgency : null,
    edNote: childOf(docdata, 'ed-msg')?.attributes.info?.trim() || null,
    publishedAt: date?.at ?? null,
    embargoedUntil: status === 'embargoed' ? (released?.at ?? null) : null,
    expires: readSourceDate(childOf(docdata, 'date.expire')?.attributes.norm)?.at ?? null,
    state: STATES[status.toLowerCase()] ?? 'draft',
    problems: [...problems, ...emptyText(text.parts), ...timeWithoutZone(date), ...text.problems],
  });
}
