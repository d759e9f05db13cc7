import { printedFigureHtml } from '../../figureHtml';
import { escapeAttribute, escapeText } from 'entities';
import { markdownHtml } from '../../markdownHtml';
import { objectsIn, firstText, type JsonObject } from '../../json/jsonFields';

const paragraph = (html: string | null) => (html ? `<p>${html}</p>` : '');

/** A text that Ghost stores plain. */
const plain = (value: unknown) => escapeText(firstText(value) ?? '');

/** An address alone in its paragraph: what it shows is embedded where that is known. */
const address = (value: unknown) => paragraph(plain(value));

function pictureHtml(image: JsonObject): string {
  const source = firstText(image.src, image.url, image.fileName);
  if (source === null) return '';
  const caption = firstText(image.caption, image.imageTitle);
  return printedFigureHtml({ address: source, alt: firstText(image.alt), caption, credit: null });
}

function galleryHtml(card: JsonObject): string {
  const figures = objectsIn(card.images).map((image) => pictureHtml(image));
  const caption = firstText(card.caption);
  const words = caption ? `<figcaption>${caption}</figcaption>` : '';
  return `<figure class="kg-gallery-card">${figures.join('')}${words}</figure>`;
}

/** What a page elsewhere is called and says, as a link. */
function bookmarkHtml(card: JsonObject): string {
  const metadata = objectsIn(card.metadata)[0] ?? {};
  const url = firstText(card.url, metadata.url);
  if (url === null) return '';
  const title = plain(metadata.title) || plain(card.title) || escapeText(url);
  const caption = firstText(card.caption);
  return paragraph(`<a href="${escapeAttribute(url)}">${title}</a>`) + paragraph(caption);
}

function embedHtml(card: JsonObject): string {
  const url = firstText(card.url, card.src);
  const html = firstText(card.html) ?? '';
  return (url === null ? html : address(url)) + paragraph(firstText(card.caption));
}

const headed = (card: JsonObject) => {
  const heading = firstText(card.heading, card.header);
  return (
    (heading ? `<h2>${heading}</h2>` : '') + paragraph(firstText(card.subheading, card.subheader))
  );
};

/** The sign of a callout stands before its first words. */
function calloutHtml(card: JsonObject): string {
  const words = firstText(card.calloutText) ?? '';
  const start = /^<p(?:\s[^<>]*)?>/.exec(words)?.[0] ?? '<p>';
  const isParagraph = words.startsWith(start);
  const sign = plain(card.calloutEmoji);
  const rest = isParagraph ? words.slice(start.length) : `${words}</p>`;
  return `${start}${sign ? `${sign} ` : ''}${rest}`;
}

/** Cards by the names that Lexical and Mobiledoc give them; what calls readers to do something is no story. */
const CARDS: Readonly<Record<string, (card: JsonObject) => string>> = {
  image: pictureHtml,
  gallery: galleryHtml,
  embed: embedHtml,
  bookmark: bookmarkHtml,
  html: (card) => firstText(card.html) ?? '',
  markdown: (card) => markdownHtml(firstText(card.markdown) ?? ''),
  'card-markdown': (card) => markdownHtml(firstText(card.markdown) ?? ''),
  code: (card) => `<pre><code>${plain(card.code)}</code></pre>`,
  codeblock: (card) => `<pre><code>${plain(card.code)}</code></pre>`,
  callout: calloutHtml,
  toggle: (card) => headed(card) + (firstText(card.content) ?? ''),
  header: headed,
  product: (card) =>
    `<h3>${firstText(card.productTitle) ?? ''}</h3>${firstText(card.productDescription) ?? ''}`,
  video: (card) => address(card.src) + paragraph(firstText(card.caption)),
  audio: (card) => address(card.src) + paragraph(plain(card.title)),
  file: (card) =>
    paragraph(
      `<a href="${escapeAttribute(firstText(card.src) ?? '')}">${plain(card.fileTitle) || plain(card.fileName)}</a>`
    ),
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
};

/** Cards that are for the site and its e-mails, not for the story. */
const LEFT_OUT = new Set([
  'button',
  'call-to-action',
  'email',
  'email-cta',
  'paywall',
  'signup',
  'transistor',
]);

/** The HTML of a card; null for one that nobody knows. */
export function cardHtml(type: string, card: JsonObject): string | null {
  if (LEFT_OUT.has(type)) return '';
  return CARDS[type]?.(card) ?? null;
}
