import { createHash } from 'node:crypto';
import type { Story } from './story';

const hashed = (kind: string, parts: readonly string[]) =>
  `${kind}:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;

/**
 * By which a story of a source is known again in one language: what names it at its source, else where it was
 * read, else its outlet and headline. The first is written down; by the others it is known where an earlier
 * import wrote one of them.
 */
export function sourceIdsOf(
  { id, url, outlet, headline }: Pick<Story, 'id' | 'url' | 'outlet' | 'headline'>,
  locale: string
): [string, ...string[]] {
  const owner = outlet?.name.toLowerCase() ?? '';
  const byWords = hashed('news-page', [[owner, locale, headline].join('\n').toLowerCase()]);
  const known = [
    ...(id === null ? [] : [hashed('id', [owner, locale, id])]),
    ...(url === null ? [] : [hashed('url', [locale, url])]),
  ];
  const [first = byWords, ...others] = known;
  return first === byWords ? [byWords] : [first, ...others, byWords];
}
