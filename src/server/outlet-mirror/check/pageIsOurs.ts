import { decodeHTML } from 'entities';
import { composed } from '../../text/composed';
import { pageParts } from '../../../mirrors/tags';

/** What was published last, and what stood there before. */
export interface Expected {
  /** Headline of the story that was asked for. */
  headline: string;
  /** Where it stands on the outlet's own site. */
  canonicalUrl: string;
}

/** What a page says of itself. */
export interface PageSays {
  /** The addresses that it says it is of: its canonical link and `og:url`. */
  addresses: readonly string[];
  /** The text that readers see, of which only letters and digits count. */
  text: string;
}

/** Text in which only its letters and digits count. */
const letters = (text: string) =>
  composed(text, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The address that a link or a tag of metadata gives the page; undefined for any other tag. */
function addressIn(name: string, attributes: ReadonlyMap<string, string>): string | undefined {
  const isOf = (attribute: string, value: string) =>
    attributes.get(attribute)?.trim().toLowerCase() === value;
  if (name === 'link' && isOf('rel', 'canonical')) return attributes.get('href');
  if (name === 'meta' && isOf('property', 'og:url')) return attributes.get('content');
  return undefined;
}

/** Reads a page, which may be anybody's, once. */
export function readPage(html: string): PageSays {
  const addresses: string[] = [];
  const texts: string[] = [];
  for (const part of pageParts(html)) {
    if ('text' in part) texts.push(part.text);
    else {
      const address = addressIn(part.tag.name, part.tag.attributes);
      if (address) addresses.push(decodeHTML(address));
    }
  }
  return { addresses, text: letters(decodeHTML(texts.join(' '))) };
}

/** Whether a page shows a story: its headline stands in the text, or the page names its address. */
export const showsStory = (page: PageSays, { headline, canonicalUrl }: Expected): boolean => {
  const wanted = letters(headline);
  return (
    page.addresses.includes(canonicalUrl) ||
    (wanted !== '' && ` ${page.text} `.includes(` ${wanted} `))
  );
};
