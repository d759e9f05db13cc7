import { leadCaption } from '../../image-caption';
import { directionOf } from '../../text/direction';
import { joinNames } from '../../text/joinNames';
import { element, escapeHtml, safeLink, type Html } from '../html';
import type { Rendition, PublishedStory } from '../stories';

/** A response of oEmbed 1.0 (oembed.com, 2.3), with the names of the specification. */
export interface OEmbedResponse {
  type: 'rich' | 'link';
  version: '1.0';
  title: string;
  author_name?: string;
  author_url?: string;
  provider_name?: string;
  provider_url?: string;
  /** Seconds that a consumer may keep it; short, so that a withdrawn story goes. */
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  html?: Html;
  width?: number;
  height?: number;
}

/** What the card takes at its best, and what it needs at least to be read, in pixels. */
const CARD = { width: 600, height: 240, minWidth: 220, minHeight: 120 };

const CACHE_AGE = 300;

export interface Limits {
  maxWidth: number | null;
  maxHeight: number | null;
}

const fits = (size: number | null, max: number | null): size is number =>
  size !== null && (max === null || size <= max);

/** The largest rendition of the first picture that the consumer has room for. */
function thumbnail(story: PublishedStory, { maxWidth, maxHeight }: Limits): Rendition | null {
  const lead = leadCaption(story.captions);
  if (!lead) return null;
  const { picture } = lead;
  const [largest] = [picture, ...Object.values(picture.renditions)]
    .filter(({ width, height }) => fits(width, maxWidth) && fits(height, maxHeight))
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return largest ?? null;
}

/** A card that links to the story: no script, no frame, no style, and no text that is not escaped. */
function card(story: PublishedStory, href: string): Html {
  const { kicker, headline, standfirst, outlet, locale } = story;
  return element(
    'blockquote',
    { class: 'newsroom-card', lang: locale, dir: directionOf(locale) },
    [
      kicker === null ? '' : element('p', {}, element('small', {}, escapeHtml(kicker))),
      element('p', {}, element('a', { href }, element('strong', {}, escapeHtml(headline)))),
      standfirst === null ? '' : element('p', {}, escapeHtml(standfirst)),
      outlet === null ? '' : element('footer', {}, element('cite', {}, escapeHtml(outlet.name))),
    ].join('')
  );
}

/**
 * A story for a page of somebody else's: a card (`rich`), or a link where there is no room for one.
 */
export function oEmbed(story: PublishedStory, limits: Limits): OEmbedResponse {
  const { maxWidth, maxHeight } = limits;
  const href = safeLink(story.canonicalUrl, null);
  const picture = thumbnail(story, limits);
  const [author] = story.authors;
  const isCard =
    href !== null &&
    (maxWidth === null || maxWidth >= CARD.minWidth) &&
    (maxHeight === null || maxHeight >= CARD.minHeight);
  const authorUrl = safeLink(author?.uri, null);
  return {
    type: isCard ? 'rich' : 'link',
    version: '1.0',
    title: story.headline,
    ...(author && {
      author_name: joinNames(
        story.authors.map(({ name }) => name),
        story.locale
      ),
    }),
    ...(authorUrl !== null && story.authors.length === 1 && { author_url: authorUrl }),
    ...(story.outlet && { provider_name: story.outlet.name }),
    ...(story.outlet?.address && { provider_url: story.outlet.address }),
    cache_age: CACHE_AGE,
    ...(picture?.width &&
      picture.height && {
        thumbnail_url: picture.url,
        thumbnail_width: picture.width,
        thumbnail_height: picture.height,
      }),
    ...(isCard && {
      html: card(story, href),
      width: Math.min(CARD.width, maxWidth ?? CARD.width),
      height: Math.min(CARD.height, maxHeight ?? CARD.height),
    }),
  };
}
