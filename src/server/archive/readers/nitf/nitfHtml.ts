import { printedFigureHtml } from '../../figureHtml';
import { escapeText } from 'entities';
import { childOf, childrenOf, textAt, textInside, type XmlElement } from '../../xml/xmlElement';
import { innerHtml, type Translate } from '../../xml/xmlMarkup';

/** What NITF calls by another name than HTML. */
const NAMES: Readonly<Record<string, string>> = {
  hl2: 'h2',
  hl3: 'h3',
  hl4: 'h3',
  bq: 'blockquote',
  block: 'div',
  'nitf-table': 'div',
  q: 'q',
};

/** What NITF shares with HTML. */
const SHARED = new Set(
  (
    'a b blockquote br caption cite code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s span strong sub sup ' +
    'table tbody td tfoot th thead tr u ul figure figcaption iframe'
  ).split(' ')
);

/** For machines and archives, not for readers. */
const LEFT_OUT = new Set([
  'media-metadata',
  'nitf-table-metadata',
  'media-object',
  'ds',
  'script',
  'style',
]);

const numeric = (text: string | undefined) => Number.parseInt(text ?? '', 10) || 0;

/** The reference of a picture that is largest. */
function largest(references: readonly XmlElement[]): XmlElement | undefined {
  const size = ({ attributes }: XmlElement) =>
    numeric(attributes.width) * numeric(attributes.height);
  return [...references].sort((one, other) => size(other) - size(one))[0];
}

const isPicture = (media: XmlElement, reference: XmlElement | undefined) =>
  media.attributes['media-type'] === 'image' ||
  media.attributes['media-type'] === 'photo' ||
  (reference?.attributes['mime-type'] ?? '').startsWith('image/');

/** `media`: a picture with its caption and credit, or a link to what plays. */
function mediaHtml(media: XmlElement): string {
  const references = childrenOf(media, 'media-reference');
  const reference = largest(references);
  const address = reference?.attributes.source ?? reference?.attributes.src;
  if (!isPicture(media, reference)) {
    const isAddress = /^https?:/i.test(address ?? '');
    return isAddress ? `<p>${escapeText(address ?? '')}</p>` : '';
  }
  const captions = childrenOf(media, 'media-caption').map((caption) => nitfHtml(caption));
  const credit = textAt(media, 'media-producer');
  return printedFigureHtml({
    address: address ?? '',
    alt: reference?.attributes['alternate-text'] ?? null,
    caption: captions.join(' '),
    credit,
  });
}

/** A quotation with who said it. */
function quoteHtml(quote: XmlElement): string {
  const credit = textAt(quote, 'credit');
  return (
    innerHtml(quote, (child) => (child.name === 'credit' ? null : translated(child))) +
    (credit ? `<cite>${escapeText(credit)}</cite>` : '')
  );
}

const translated: Translate = (element) => {
  const { name } = element;
  if (LEFT_OUT.has(name)) return null;
  if (name === 'media') return { name: '', html: mediaHtml(element) };
  if (name === 'bq') return { name: 'blockquote', html: quoteHtml(element) };
  const renamed = NAMES[name];
  if (renamed !== undefined) return { name: renamed };
  return { name: SHARED.has(name) ? name : '' };
};

/** The content of an element of NITF as HTML; persons, places and the like in the text are text. */
const nitfHtml = (element: XmlElement): string => innerHtml(element, translated);

/** A story's body: its content and what is printed under it. */
export function nitfBodyHtml(nitf: XmlElement): string {
  const content = childOf(nitf, 'body', 'body.content');
  const tagline = textInside(childOf(nitf, 'body', 'body.end', 'tagline')).trim();
  return (content ? nitfHtml(content) : '') + (tagline ? `<p>${escapeText(tagline)}</p>` : '');
}
