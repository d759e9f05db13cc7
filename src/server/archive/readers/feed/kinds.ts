import type { Story } from '../../story';
import { childOf, childrenOf, textAt, type XmlElement } from '../../xml/xmlElement';

/** The scheme by which exports of Blogger up to 2024 say what an entry is. */
const KIND = 'http://schemas.google.com/g/2005#kind';

const isKind = ({ attributes: { scheme } }: XmlElement) => scheme === KIND;

/** What an entry of an export is: "post", "page", "comment", "template", "settings"; null where nothing says it. */
export function kindOfEntry(entry: XmlElement): string | null {
  // An answer to another entry, in any feed (RFC 4685).
  if (childOf(entry, 'thr:in-reply-to')) return 'comment';
  const category = childrenOf(entry, 'category').find(isKind);
  const term = category?.attributes.term ?? textAt(entry, 'blogger:type');
  return term?.slice(term.indexOf('#') + 1).toLowerCase() ?? null;
}

/** The categories that an editor gave. */
export const categoriesOf = (entry: XmlElement): XmlElement[] =>
  childrenOf(entry, 'category').filter((category) => !isKind(category));

/** Whether readers saw an entry: a draft says so by `app:draft` (RFC 5023, 13.1.1), or by Blogger's own word. */
export function stateOf(entry: XmlElement): Story['state'] {
  const isDraft = textAt(entry, 'app:control', 'app:draft')?.toLowerCase() === 'yes';
  const status = textAt(entry, 'blogger:status') ?? 'LIVE';
  const isAway = textAt(entry, 'blogger:trashed') !== null;
  return isDraft || isAway || status !== 'LIVE' ? 'draft' : 'published';
}
