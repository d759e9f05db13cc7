import { embedAt, embedInCode, isEmbedCode } from '../../../embeds';
import type { HtmlElement } from './dom';
import { webUrlOf } from './faces';
import { isFitEmbed } from './collector';

/** What an element shows of another site. */
export interface Framed {
  url: string;
  title: string | null;
  /** Of a site whose players are known. */
  isKnown: boolean;
}

/** Elements of AMP pages that name what they show by its id. */
const BY_ID: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'amp-twitter': ['data-tweetid', 'https://x.com/i/status/'],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
};

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'amp-iframe']);
const LAZY = ['data-src', 'data-lazy-src', 'data-url', 'data-embed-src', 'src'];

function framedBy(address: string, title: string | null): Framed | null {
  const embed = embedAt(address);
  if (!embed || !isFitEmbed(embed.url)) return null;
  return { url: embed.url, title, isKnown: embed.provider !== 'link' };
}

/** Whether an element is a frame, or code that a script of its site would turn into one. */
export const isFrame = (element: HtmlElement): boolean =>
  FRAMES.has(element.localName) ||
  element.localName in BY_ID ||
  isEmbedCode(element.localName, element.getAttribute('class') ?? '', element.id);

/** What a frame shows; null where it names nothing that can be shown. */
export function framedIn(element: HtmlElement, base: string | null): Framed | null {
  const [attribute, address] = BY_ID[element.localName] ?? [];
  if (attribute && address) {
    const id = element.getAttribute(attribute) ?? '';
    return /^[\w-]+$/.test(id) ? framedBy(address + id, null) : null;
  }
  const coded = embedInCode(element.outerHTML);
  if (coded && coded.embed.provider !== 'link' && isFitEmbed(coded.embed.url)) {
    return { url: coded.embed.url, title: coded.title, isKnown: true };
  }
  if (!FRAMES.has(element.localName)) return null;
  const title = element.getAttribute('title')?.trim() || null;
  for (const name of LAZY) {
    const url = webUrlOf(element.getAttribute(name) ?? '', base);
    const framed = url === null ? null : framedBy(url, title);
    if (framed) return framed;
  }
  return null;
}

/** The address of what a video or audio element plays; null where a script brings it. */
export function playedIn(element: HtmlElement, base: string | null): string | null {
  const sources = [element, ...element.querySelectorAll('source')];
  const urls = sources.map((source) => webUrlOf(source.getAttribute('src') ?? '', base));
  return urls.find((url) => url !== null && isFitEmbed(url)) ?? null;
}
