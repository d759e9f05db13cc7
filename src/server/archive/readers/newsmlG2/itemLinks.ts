import { childOf, childrenOf, textAt, type XmlElement } from '../../xml/xmlElement';
import { lastWord } from './codes';

/** What IPTC's item relations call a story beside another; the others lead to versions and sources of the same. */
const BESIDE = new Set(['seealso', 'related', 'isrelatedto', 'followupof', 'isfollowupof']);

/** What a link may lead to that is a story. */
const STORIES = new Set(['', 'text', 'composite']);

const isOfStory = (link: XmlElement): boolean =>
  STORIES.has(lastWord(childOf(link, 'itemClass')?.attributes.qcode)) &&
  !/^(?:image|video|audio)\//.test(link.attributes.contenttype ?? '');

/** The stories that an item names beside it, by their identifiers or addresses. */
export const storiesBeside = (item: XmlElement): string[] =>
  childrenOf(childOf(item, 'itemMeta'), 'link')
    .filter((link) => BESIDE.has(lastWord(link.attributes.rel ?? link.attributes.reluri)))
    .filter(isOfStory)
    .flatMap(({ attributes }) => attributes.residref ?? attributes.href ?? []);

/** What this newsroom writes as the generator of its exports. */
const OURS = 'strapi-plugin-newsroom';

/**
 * The sections that a story stands in. A service is what it went out by, and stories go out by several, none of
 * which stands in another; those of our own exports are the levels of one section.
 */
export function sectionTrailOf(item: XmlElement): string[] {
  const meta = childOf(item, 'itemMeta');
  const services = childrenOf(meta, 'service').flatMap((service) => textAt(service, 'name') ?? []);
  return services.length === 1 || textAt(meta, 'generator') === OURS ? services : [];
}
