import { withoutEndSlashes } from '../../text/ends';
import { composed } from '../../text/composed';
/** Where a page stands on its site, apart from the site. */
export interface PagePlace {
  /** Without `www.`, in small letters. */
  host: string;
  /** Decoded, without a slash at its end. */
  path: string;
  /** The number of the article in its path; null without one. */
  number: string | null;
}

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A part of a path that is a number, or starts or ends with one: `741118`, `11024.html`, `storm-48123`. */
const NUMBER = /^(\d{5,})(?=$|[._-])|(?:^|[._-])(\d{5,})(?=$|\.[a-z]{2,5}$)/i;

/** A day in one piece, `20260521`, and such a day with a time are no numbers of articles. */
const DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

function numberIn(path: string): string | null {
  for (const part of path.split('/').reverse()) {
    const [, first, last] = NUMBER.exec(part) ?? [];
    const number = first ?? last;
    if (number !== undefined && !DAY.test(number)) return number;
  }
  return null;
}

/** @param address an http(s) address */
export function pagePlace(address: string): PagePlace {
  const { hostname, pathname } = new URL(address);
  const path = withoutEndSlashes(composed(decoded(pathname)));
  return { host: hostname.replace(/^www\./, ''), path, number: numberIn(path) };
}

/** So many folders above a site no mirror has. */
const DEEPEST = 16;

/**
 * A path, and what is left of it without its first parts: a mirror may have the site below a folder of
 * its own, of up to 16 parts. A last part that stands alone says too little, unless it is the whole path or has a number.
 */
export function pathsWithin(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  const paths = parts
    .slice(0, DEEPEST + 1)
    .map((_part, index) => `/${parts.slice(index).join('/')}`);
  return paths.filter(
    (each, index) => index === 0 || index < parts.length - 1 || /\d{5,}/.test(each)
  );
}
