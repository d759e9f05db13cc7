import { hintsOf, type HtmlElement } from '../../html/page';

/** Names that publishing systems give to what stands beside a story, in words of a class, id or role. */
const FOREIGN_WORDS: ReadonlySet<string> = new Set([
  ...[
    'ad',
    'ads',
    'advert',
    'adverts',
    'advertisement',
    'advertising',
    'adslot',
    'adsense',
    'anzeige',
  ],
  ...['outbrain', 'taboola', 'sponsor', 'sponsored', 'promo', 'promos', 'promobox', 'promotion'],
  ...['related', 'relateds', 'recommended', 'recommendation', 'recommendations', 'recommend'],
  ...['readmore', 'morelinks', 'alsoread', 'mostread', 'popular', 'trending', 'newsletter'],
  ...[
    'newsletters',
    'subscribe',
    'subscription',
    'subscriptions',
    'signup',
    'piano',
    'share',
    'sharing',
  ],
  ...['shares', 'sharebar', 'social', 'socials', 'sharethis', 'addtoany', 'bookmark', 'bookmarks'],
  ...['follow', 'comment', 'comments', 'disqus', 'kommentare', 'rating', 'ratings', 'breadcrumb'],
  ...[
    'breadcrumbs',
    'nav',
    'navigation',
    'pagination',
    'pager',
    'toolbar',
    'sidebar',
    'rail',
    'masthead',
  ],
  ...[
    'tags',
    'taglist',
    'keywords',
    'cookie',
    'consent',
    'gdpr',
    'authorbox',
    'authorbio',
    'disclaimer',
  ],
  ...['imprint', 'feedback', 'donate', 'donation', 'affiliate', 'infobox', 'factbox', 'tts'],
]);

/** Names of what may hold a part of a story too. */
const VAGUE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'teaser',
    'teasers',
    'cta',
    'banner',
    'paywall',
    'offer',
    'offers',
    'poll',
    'quiz',
    'menu',
    'footer',
  ],
  ...[
    'topic',
    'topics',
    'toc',
    'login',
    'modal',
    'popup',
    'overlay',
    'tooltip',
    'skip',
    'bio',
    'copyright',
  ],
  ...[
    'shop',
    'player',
    'controls',
    'audioplayer',
    'print',
    'meta',
    'metabar',
    'byline',
    'dateline',
  ],
  ...[
    'timestamp',
    'pubdate',
    'author',
    'authors',
    'breaking',
    'ticker',
    'placeholder',
    'notice',
    'disclosure',
  ],
  ...[
    'message',
    'alert',
    'contact',
    'tag',
    'cite',
    'citation',
    'whatsapp',
    'encart',
    'callout',
    'box',
  ],
]);

/** Names of what is not shown; some show it again on screens of some widths. */
export const isCalledHidden = ({ className }: HtmlElement): boolean =>
  /(?:^|\s)(?:is-)?hidden(?:\s|$)/.test(className) &&
  !/:(?:block|flex|grid|inline)/.test(className);

const LABELLED_BOXES = /^(?:section|aside|div|ul)$/;
/** Longer labels tell what a box says, and not what it is. */
const MOST_WORDS_OF_LABEL = 3;

/** What a box is called for assistive technology: "Newsletter", "Share". */
function labelOf(element: HtmlElement): string {
  const label = element.getAttribute('aria-label') ?? '';
  const isName =
    LABELLED_BOXES.test(element.localName) &&
    label.trim().split(/\s+/).length <= MOST_WORDS_OF_LABEL;
  return isName ? label : '';
}

/** Shorter pieces between capitals are no words: what a program made up, as "n1AuAdJlVL", names nothing. */
const SHORTEST_PIECE = 3;

/** The words of a name that is written with capitals between them: "relatedStories". */
function wordsOfName(name: string): string[] {
  const pieces = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(' ');
  const isMadeUp =
    pieces.length > 2 && pieces.filter(({ length }) => length < SHORTEST_PIECE).length > 1;
  return isMadeUp ? [] : pieces.map((piece) => piece.toLowerCase());
}

const wordsOfHints = (hints: string): string[] =>
  hints
    .split(/[^A-Za-z\d]+/)
    .filter((name) => name !== '')
    .flatMap(wordsOfName);

/** What an element is called; the id of a heading is made of its words, or its number in a table of contents. */
const namesOf = (element: HtmlElement): string =>
  /^h[1-6]$/.test(element.localName) ? element.className : hintsOf(element);

const NONE: ReadonlySet<string> = new Set();

/** The words of an element's names that name what stands beside a story, or may. */
export const foreignWordsOf = (element: HtmlElement): string[] =>
  wordsOfHints(`${namesOf(element)} ${labelOf(element)}`).filter(
    (word) => FOREIGN_WORDS.has(word) || VAGUE_WORDS.has(word)
  );

/**
 * Whether an element is called by its page what stands beside a story.
 *
 * @param own words by which the page calls its text too
 */
export const isCalledForeign = (element: HtmlElement, own = NONE): boolean =>
  foreignWordsOf(element).some((word) => FOREIGN_WORDS.has(word) && !own.has(word));

/** Whether an element is called what may stand beside a story, or hold a part of it. */
export const isCalledBeside = (element: HtmlElement, own = NONE): boolean =>
  foreignWordsOf(element).some((word) => VAGUE_WORDS.has(word) && !own.has(word));
