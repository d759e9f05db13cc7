import { joinNames } from '../../../text/joinNames';
import { isNewsAgency } from '../../../image-caption/parse';
import type { StoryAuthor } from '../../story';
import type { NamedAuthor } from './articleFacts';
import type { Metas } from './metas';
import { looksLikeNames } from '../newsPage';
import { namesIn } from './printedByline';
import { bareText } from './similar';

export interface PageByline {
  by: string | null;
  authors: StoryAuthor[];
}

/** A name without what metadata write behind it: a job, the outlet. */
function nameOf(name: string): string {
  const [first = ''] = name.split(/,\s|\s[|–—]\s|\s?\(/);
  return /\s/.test(first) ? first : name;
}

/** What a by-line prints between its names. */
const BETWEEN_NAMES = / ?[,/;|&] ?| (?:and|und|et|y|e|i|og|och|en|dan|ve) /iu;

/** Systems name some by an address or a number, and some by what stands in an empty field. */
const isAddress = (text: string) =>
  /^https?:|^\/|@|^[^\p{L}]*$|^(?:no author|unknown|admin(?:istrator)?|anonym(?:ous)?|anónimo|webmaster|guest|null|undefined)$/iu.test(
    text.trim()
  );

/**
 * Who wrote a story: the persons that linked data name, or the by-line that the page prints; an organisation only
 * where nobody else is named.
 */
export function chooseAuthors(
  stated: readonly NamedAuthor[],
  printed: string | null,
  metas: Metas,
  siteNames: readonly string[]
): PageByline {
  const sites = siteNames.map(bareText);
  const isSite = (name: string) => sites.includes(bareText(name));
  const usable = stated.filter(({ name }) => !isAddress(name) && name.length <= 120);
  const persons = usable
    .filter(({ name, isPerson }) => isPerson && !isSite(name) && !isNewsAgency(name))
    .map((author) => ({ ...author, name: nameOf(author.name) }));
  const authorsOf = (authors: readonly NamedAuthor[]): StoryAuthor[] =>
    authors.map(({ name, url, job }) => ({ name, uri: url, role: job }));
  if (persons.length > 0) {
    const names = [...new Set(persons.map(({ name }) => name))];
    const more = printed === null ? [] : printed.split(BETWEEN_NAMES).filter(looksLikeNames);
    const hasAll = names.every((name) => more.some((each) => bareText(each) === bareText(name)));
    return { by: joinNames(hasAll ? more : names), authors: authorsOf(persons) };
  }
  const named = [
    'author',
    'byl',
    'cxenseparse:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'article:author',
    'og:article:author',
    'citation_author',
  ]
    .flatMap((name) => metas.all(name).slice(0, 1))
    .filter((name) => !isAddress(name))
    .map((name) => namesIn(name) ?? name);
  const own = named.find((name) => !isSite(name)) ?? null;
  if (printed !== null && !isSite(printed)) {
    // Of several the page may print one by itself.
    const isMore =
      own !== null &&
      BETWEEN_NAMES.test(own) &&
      looksLikeNames(own) &&
      ` ${bareText(own)} `.includes(` ${bareText(printed)} `);
    return { by: isMore ? own : printed, authors: [] };
  }
  if (own !== null) return { by: own, authors: [] };
  const organisations = usable.length > 0 ? usable.map(({ name }) => name) : named.slice(0, 1);
  return { by: [...new Set(organisations)].join(', ') || printed, authors: authorsOf(usable) };
}
