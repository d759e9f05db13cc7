import { printedFigureHtml } from '../../figureHtml';
import { escapeText } from 'entities';
import { isJsonObject, objectIn, firstText, type JsonObject } from '../../json/jsonFields';
import { hasMarkup } from '../../bodyText';

/** Deeper than this no editor nests blocks. */
const MAX_DEPTH = 20;

const HEADINGS = /head|subtitle|title/i;
const QUOTES = /quote/i;
const ADDRESSES = /^https?:\/\/\S+$/;

/** Told of pictures and pages that stand in a text by their numbers alone. */
export type OnMissing = (what: string) => void;

/** The address of a picture as the API writes it out, if it does. */
export const imageAddress = (image: JsonObject): string | null =>
  firstText(
    image.full_url,
    image.url,
    image.src,
    objectIn(objectIn(image.original)).src,
    objectIn(image.meta).download_url,
    image.file
  );

function pictureHtml(block: JsonObject): string | null {
  const image = isJsonObject(block.image) ? block.image : block;
  const address = imageAddress(image);
  if (address === null) return null;
  return printedFigureHtml({
    address,
    alt: firstText(block.alt_text, block.alt, image.alt, image.alt_text),
    caption: firstText(block.caption, image.caption),
    credit: firstText(block.credit, block.attribution, image.credit),
  });
}

function quoteHtml(block: JsonObject): string {
  const words = firstText(block.quote, block.text, block.paragraph) ?? '';
  const by = firstText(
    block.attribution,
    block.attribute_name,
    block.author,
    block.source,
    block.cite
  );
  const cite = by === null ? '' : `<cite>${escapeText(by)}</cite>`;
  return `<blockquote>${hasMarkup(words) ? words : `<p>${escapeText(words)}</p>`}${cite}</blockquote>`;
}

function textHtml(type: string, text: string): string {
  if (hasMarkup(text)) return text;
  if (HEADINGS.test(type)) return `<h2>${escapeText(text)}</h2>`;
  if (QUOTES.test(type)) return quoteHtml({ quote: text });
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${escapeText(line.trim())}</p>`).join('');
}

/** The HTML of a value in a stream field, whatever blocks a site has built itself. */
function valueHtml(type: string, value: unknown, onMissing: OnMissing, depth = 0): string {
  if (depth > MAX_DEPTH || value === null || value === undefined) return '';
  if (typeof value === 'string') return textHtml(type, value);
  if (typeof value === 'number') {
    if (/image|picture|photo/i.test(type)) onMissing(`image ${value}`);
    return '';
  }
  if (Array.isArray(value)) {
    return value.map((each: unknown) => blockHtml(type, each, onMissing, depth + 1)).join('');
  }
  if (!isJsonObject(value)) return '';
  if (QUOTES.test(type) && firstText(value.quote, value.text) !== null) return quoteHtml(value);
  const picture = pictureHtml(value);
  if (picture !== null && !ADDRESSES.test(firstText(value.embed) ?? '')) return picture;
  return Object.entries(value)
    .filter(([key]) => !['id', 'meta', 'settings', 'style', 'size', 'alignment'].includes(key))
    .map(([key, inner]) => valueHtml(key, inner, onMissing, depth + 1))
    .join('');
}

function blockHtml(around: string, block: unknown, onMissing: OnMissing, depth: number): string {
  const isBlock = isJsonObject(block) && 'value' in block;
  const type = isBlock ? (firstText(block.type) ?? around) : around;
  return valueHtml(type, isBlock ? block.value : block, onMissing, depth);
}

/** Rich text of Wagtail has elements of its own for pictures and videos. */
const withoutEmbeds = (html: string, onMissing: OnMissing) =>
  html.replace(/<embed\s([^<>]{1,2000})>/gi, (_, attributes: string) => {
    const url = /\burl="([^"]+)"/.exec(attributes)?.[1];
    const id = /\bid="(\d+)"/.exec(attributes)?.[1];
    if (!url && id) onMissing(`image ${id}`);
    return url ? `<p>${url}</p>` : '';
  });

/** The body of a page as HTML: a stream field or rich text. */
export const streamFieldHtml = (body: unknown, onMissing: OnMissing): string =>
  withoutEmbeds(valueHtml('', body, onMissing), onMissing);
