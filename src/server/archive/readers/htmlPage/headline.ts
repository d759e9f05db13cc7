import { bareText, sharedWords } from './similar';

/** Where a page names its headline. */
export interface HeadlineSources {
  /** Of linked data or microdata. */
  stated: string | null;
  /** Main headings, as printed. */
  printed: readonly string[];
  /** For networks: `og:title` and its kin. */
  shared: string | null;
  /** The title of the window. */
  title: string | null;
  siteNames: readonly string[];
}

const LONGEST = 400;

const SEPARATOR = /\s[|–—·•:»«›-]\s|\s?\|\s?/g;

/** A title without the names of site and section that follow or precede it. */
function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(bareText).filter((name) => name !== '');
  let rest = title;
  for (;;) {
    const cuts = [...rest.matchAll(SEPARATOR)];
    const [first, last] = [cuts[0], cuts.at(-1)];
    if (!first || !last) return rest;
    const tail = bareText(rest.slice(last.index + last[0].length));
    const head = bareText(rest.slice(0, first.index));
    if (names.includes(tail)) rest = rest.slice(0, last.index).trim();
    else if (names.includes(head)) rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
}

const isEllipsis = (text: string) => /(?:…|\.\.\.)\s*$/.test(text);

/** Words; the name of a site has no more. */
const LONGEST_LOGO = 4;

/** Whether a page's title or what it shares is the headline, or begins with it and goes on with the name of the site. */
function isSame(whole: string, headline: string): boolean {
  const [long, short] = [bareText(whole), bareText(headline)];
  if (isEllipsis(headline) || long === short) return long === short;
  return short.split(' ').length >= LONGEST_LOGO && long.startsWith(`${short} `);
}

/** Whether one text is the other with something before or behind it: a site's name, a kicker. */
export const isWithMore = (whole: string, text: string): boolean => {
  const [long, short] = [bareText(whole), bareText(text)];
  return (
    short !== '' &&
    long.length > short.length &&
    (long.startsWith(`${short} `) || long.endsWith(` ${short}`))
  );
};

const isUsable = (text: string | null, siteNames: readonly string[]): text is string =>
  text !== null &&
  text.length <= LONGEST &&
  /[\p{L}\p{N}]/u.test(text) &&
  !siteNames.some((name) => bareText(name) === bareText(text));

/** Words; what stands over a headline has no more. */
const LONGEST_KICKER = 6;

/** The kicker with which one wording begins where it is otherwise the other: of "Ferries: Norland urges talks". */
export function kickerBefore(text: string, whole: string): string | null {
  const [long, short] = [bareText(whole), bareText(text)];
  if (short.split(' ').length < 2 || !long.endsWith(` ${short}`)) return null;
  const [, kicker = ''] = /^(.{2,80}?):\s/u.exec(whole) ?? [];
  const isKicker =
    kicker.split(' ').length <= LONGEST_KICKER &&
    bareText(kicker) === long.slice(0, -short.length).trim();
  return isKicker ? kicker : null;
}

/** The headline of a page, with a kicker before it or without as the page shares it. */
export function chooseHeadline(sources: HeadlineSources): string | null {
  const chosen = wordingOf(sources);
  const shared = sources.shared && withoutSiteName(sources.shared, sources.siteNames);
  if (chosen === null || !shared) return chosen;
  return (kickerBefore(chosen, shared) ?? kickerBefore(shared, chosen)) === null ? chosen : shared;
}

/** What the page states, unless that is nonsense, cut short or a wording of its own; then what it prints or shares. */
function wordingOf(sources: HeadlineSources): string | null {
  const { siteNames } = sources;
  const trim = (text: string | null) => (text === null ? null : withoutSiteName(text, siteNames));
  const shared = trim(sources.shared);
  const title = trim(sources.title);
  const stated = trim(sources.stated);
  const printed = sources.printed.filter((each) => isUsable(each, siteNames));
  const others = [stated, shared, title].filter((each) => isUsable(each, siteNames));
  // Some pages print their name as a main heading, or the headlines of others.
  const [seen = null] = printed
    .map((text) => ({
      text,
      likeness: Math.max(0, ...others.map((other) => sharedWords(text, other))),
      // A logo is a main heading too, and its words stand in the title.
      length: Math.min(LONGEST_LOGO, bareText(text).split(' ').length),
    }))
    .filter(({ likeness }) => likeness >= 0.5 || others.length === 0)
    .sort((one, other) => other.likeness - one.likeness || other.length - one.length)
    .map(({ text }) => text);
  // What is printed and shared outweighs a wording that is stated for search engines.
  if (
    seen !== null &&
    shared !== null &&
    (isSame(shared, seen) || kickerBefore(seen, shared) !== null)
  )
    return seen;
  if (isUsable(stated, siteNames)) {
    const isDoubtful = isEllipsis(stated) || (seen !== null && isWithMore(stated, seen));
    const isCut =
      seen !== null && stated.length >= 90 && bareText(seen).startsWith(bareText(stated));
    const isForeign =
      !printed.some((text) => sharedWords(text, stated) > 0.2) &&
      !(shared && sharedWords(shared, stated) > 0.2) &&
      !(title && sharedWords(title, stated) > 0.2);
    if (!isDoubtful && !isCut && !isForeign) return stated;
  }
  if (seen !== null) return seen;
  return [shared, stated, title].find((each) => isUsable(each, siteNames)) ?? printed[0] ?? null;
}
