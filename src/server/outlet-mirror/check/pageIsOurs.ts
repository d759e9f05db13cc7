import { decodeHTML } from 'entities';

/** What was published last, and what stood there before. */
export interface Expected {
  /** Headline of the story that was asked for. */
  headline: string;
  /** Where it stands on the outlet's own site. */
  canonicalUrl: string;
}

const VOID = /<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/** Text in which only its letters and digits count. */
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const visibleText = (html: string) =>
  letters(decodeHTML(html.replace(VOID, ' ').replace(/<[^>]*>/g, ' ')));

/** The addresses that a page says it is of: its canonical link and `og:url`. */
function namedAddresses(html: string): string[] {
  const tags = html.match(/<(?:link|meta)\b[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => {
    if (!/\b(?:rel\s*=\s*["']?canonical|property\s*=\s*["']?og:url)\b/i.test(tag)) return [];
    const value = /\b(?:href|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const address = value?.[1] ?? value?.[2] ?? value?.[3];
    return address ? [decodeHTML(address)] : [];
  });
}

/** Whether a page shows a story: its headline stands in the text, or the page names its address. */
export const showsStory = (html: string, { headline, canonicalUrl }: Expected): boolean => {
  const wanted = letters(headline);
  return (
    namedAddresses(html).includes(canonicalUrl) ||
    (wanted !== '' && ` ${visibleText(html)} `.includes(` ${wanted} `))
  );
};
