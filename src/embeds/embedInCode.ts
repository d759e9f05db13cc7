import { pageParts } from '../mirrors/tags';
import type { Embed } from './embed';
import { embedAt } from './embedAt';
import { written } from './written';

/** An embed that was handed out as code, with what the code calls it. */
export interface CodedEmbed {
  embed: Embed;
  title: string | null;
}

/** Classes of the elements that the scripts of these sites turn into what they show. */
const CLASSES: ReadonlySet<string> = new Set([
  ...['twitter-tweet', 'twitter-video', 'bluesky-embed', 'mastodon-embed', 'instagram-media'],
  ...['tiktok-embed', 'fb-post', 'fb-video', 'fb-reel', 'flourish-embed'],
]);

/** Whether an element is embed code: a frame, or one that a script of its site would fill. */
export const isEmbedCode = (name: string, classNames: string, id = ''): boolean =>
  name === 'iframe' ||
  id.startsWith('datawrapper-vis-') ||
  classNames.split(/\s/).some((each) => CLASSES.has(each));

/** Attributes in which code names what it shows, the plainest first. */
const NAMING = ['data-embed-url', 'data-instgrm-permalink', 'data-href', 'cite', 'href', 'src'];

/** Attributes that name it in words of the site itself. */
const OWN_WORDS: ReadonlyArray<readonly [name: string, address: (value: string) => string]> = [
  ['data-bluesky-uri', (value) => `https://embed.bsky.app/embed/${value.slice('at://'.length)}`],
  ['data-src', (value) => `https://public.flourish.studio/${value}`],
];

function addressesIn(attributes: ReadonlyMap<string, string>): string[] {
  const valueOf = (name: string) => {
    const value = written(attributes.get(name) ?? '').trim();
    return value.startsWith('//') ? `https:${value}` : value;
  };
  return [
    ...NAMING.map(valueOf),
    ...OWN_WORDS.map(([name, address]) => (attributes.has(name) ? address(valueOf(name)) : '')),
  ].filter((address) => address !== '');
}

/** More is no code that a site hands out. */
const LONGEST = 20_000;

/**
 * What a piece of embed code shows: a frame, or what the sites that are known hand out. Scripts in it are looked at
 * for the address that they name, and nothing of them is kept. Null for code of anything else.
 */
export function embedInCode(code: string): CodedEmbed | null {
  if (code.length > LONGEST) return null;
  let known: Embed | null = null;
  let framed: Embed | null = null;
  let title = '';
  let words = '';
  let isCode = false;
  for (const part of pageParts(code)) {
    if ('text' in part) {
      // Words before it: a text with a frame in it, and no code alone.
      if (!isCode && part.text.trim() !== '') return null;
      words += part.text;
      continue;
    }
    const { name, attributes } = part.tag;
    isCode ||= isEmbedCode(name, attributes.get('class') ?? '', attributes.get('id'));
    if (name === 'iframe') title ||= attributes.get('title') ?? attributes.get('aria-label') ?? '';
    for (const embed of addressesIn(attributes).map(embedAt)) {
      if (embed !== null && embed.provider !== 'link') known ??= embed;
      else if (name === 'iframe') framed ??= embed;
    }
  }
  const embed = known ?? framed;
  return isCode && embed !== null ? { embed, title: calledBy(title) ?? calledBy(words) } : null;
}

/** What frames are called by those who hand them out, whatever is in them. */
const SAYS_NOTHING =
  /^(?:youtube video player|vimeo video player|interactive or visual content|x post|twitter tweet|embedded content)$/i;

/** The words of a post may be its whole text: the beginning says which one it is. */
const MOST_LETTERS = 200;

function calledBy(text: string): string | null {
  const line = written(text).replace(/\s+/g, ' ').trim();
  if (line === '' || SAYS_NOTHING.test(line)) return null;
  if (line.length <= MOST_LETTERS) return line;
  const end = line.lastIndexOf(' ', MOST_LETTERS);
  return `${line.slice(0, end > 0 ? end : MOST_LETTERS)}…`;
}
