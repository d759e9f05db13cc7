import type { Block, ListNode } from '../../../../../../types/blocks';
import { embedAt } from '../../../../../embeds';
import { element, escapeHtml, opening, type Html } from '../../../../delivery';
import type { Story, StoryCaption, ReadPart } from '../../../story';
import { inlineHtml } from '../../inlineHtml';
import { signatureOf, wordsUnder } from '../../printedWords';

/** Signs that would end the comment that a block begins with (WordPress: serialize_block_attributes). */
const ESCAPES: ReadonlyArray<readonly [sign: string, code: string]> = [
  ['--', '\\u002d\\u002d'],
  ['<', '\\u003c'],
  ['>', '\\u003e'],
  ['&', '\\u0026'],
  ['\\"', '\\u0022'],
];

const attributesIn = (attributes: object): string =>
  ESCAPES.reduce((json, [sign, code]) => json.replaceAll(sign, code), JSON.stringify(attributes));

/** A block of WordPress's editor around its HTML. */
function wordpressBlock(name: string, attributes: object, inner: Html): string {
  const known = Object.keys(attributes).length === 0 ? '' : `${attributesIn(attributes)} `;
  return `<!-- wp:${name} ${known}-->\n${inner}\n<!-- /wp:${name} -->`;
}

const paragraph = (inner: Html) => wordpressBlock('paragraph', {}, element('p', {}, inner));

const quote = (inner: Html, by: string | null) =>
  wordpressBlock(
    'quote',
    {},
    element(
      'blockquote',
      { class: 'wp-block-quote' },
      paragraph(inner) + (by === null ? '' : element('cite', {}, escapeHtml(by)))
    )
  );

function list({ format, children }: ListNode): string {
  const items: Html[] = [];
  for (const child of children) {
    if (child.type === 'list-item') items.push(inlineHtml(child.children));
    else items.push(`${items.pop() ?? ''}${list(child)}`);
  }
  const inner = items.map((item) => wordpressBlock('list-item', {}, element('li', {}, item)));
  const isOrdered = format === 'ordered';
  return wordpressBlock(
    'list',
    isOrdered ? { ordered: true } : {},
    element(isOrdered ? 'ol' : 'ul', { class: 'wp-block-list' }, inner.join('\n\n'))
  );
}

function blockOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlineHtml(block.children));
    case 'heading': {
      const { level } = block;
      const inner = inlineHtml(block.children);
      const html = element(`h${level}`, { class: 'wp-block-heading' }, inner);
      return wordpressBlock('heading', level === 2 ? {} : { level }, html);
    }
    case 'quote':
      return quote(inlineHtml(block.children), null);
    case 'code': {
      const code = escapeHtml(block.children.map(({ text }) => text).join(''));
      const html = element('pre', { class: 'wp-block-code' }, element('code', {}, code));
      return wordpressBlock('code', {}, html);
    }
    case 'list':
      return list(block);
  }
}

function embed({ url, title }: Extract<ReadPart, { type: 'embed' }>): string {
  const known = embedAt(url);
  const isKnown = known !== null && known.provider !== 'link';
  const address = isKnown ? known.url : url;
  const attributes = { url: address, ...(isKnown && { providerNameSlug: known.provider }) };
  const wrapper = element(
    'div',
    { class: 'wp-block-embed__wrapper' },
    `\n${escapeHtml(address)}\n`
  );
  const words =
    title === null ? '' : element('figcaption', { class: 'wp-element-caption' }, escapeHtml(title));
  return wordpressBlock(
    'embed',
    attributes,
    element('figure', { class: 'wp-block-embed' }, wrapper + words)
  );
}

/** Where a caption's picture is in the media library that is exported with the posts. */
export interface LibraryPicture {
  id: number;
  url: string;
}

/** What stands under a picture, its credit printed small. */
function figcaption(caption: StoryCaption): Html {
  const { text, credit } = wordsUnder(caption);
  const words = [
    ...(text === '' ? [] : [escapeHtml(text)]),
    ...(credit === null ? [] : [element('small', {}, escapeHtml(credit))]),
  ].join(' ');
  return words === '' ? '' : element('figcaption', { class: 'wp-element-caption' }, words);
}

function image(caption: StoryCaption, { id, url }: LibraryPicture): string {
  const img = opening('img', {
    src: url,
    alt: caption.altText ?? '',
    class: `wp-image-${id}`,
  }).replace(/>$/, '/>');
  const html = element('figure', { class: 'wp-block-image size-full' }, img + figcaption(caption));
  return wordpressBlock('image', { id, sizeSlug: 'full', linkDestination: 'none' }, html);
}

const gallery = (images: readonly string[]) =>
  wordpressBlock(
    'gallery',
    { linkTo: 'none' },
    element(
      'figure',
      { class: 'wp-block-gallery has-nested-images columns-default is-cropped' },
      images.join('\n\n')
    )
  );

/** Pictures one after another; several of a gallery stand in one. */
export function imageBlocks(
  indexes: readonly number[],
  captions: readonly StoryCaption[],
  library: ReadonlyMap<number, LibraryPicture>
): string[] {
  const blocks: string[] = [];
  let together: string[] = [];
  const end = () => {
    if (together.length > 1) blocks.push(gallery(together));
    else blocks.push(...together);
    together = [];
  };
  for (const index of indexes) {
    const caption = captions[index];
    const picture = library.get(index);
    if (!caption || !picture) continue;
    if (caption.role !== 'gallery') end();
    together.push(image(caption, picture));
    if (caption.role !== 'gallery') end();
  }
  end();
  return blocks;
}

/** The parts of a text as blocks of WordPress's editor, each with the comments that mark it. */
export function contentBlocks(
  { parts, captions }: Pick<Story, 'parts' | 'captions'>,
  library: ReadonlyMap<number, LibraryPicture>
): string[] {
  const blocks: string[] = [];
  let figures: number[] = [];
  const end = () => {
    blocks.push(...imageBlocks(figures, captions, library));
    figures = [];
  };
  for (const part of parts) {
    if (part.type === 'figure') {
      figures.push(part.caption);
      continue;
    }
    end();
    if (part.type === 'text') blocks.push(...part.blocks.map(blockOf));
    else if (part.type === 'embed') blocks.push(embed(part));
    else {
      const text = inlineHtml([{ type: 'text', text: part.text }]);
      blocks.push(quote(text, signatureOf(part)));
    }
  }
  end();
  return blocks;
}

/** A paragraph that tells of a correction, for sites that keep none by themselves. */
export const correctionBlock = (text: string): string =>
  wordpressBlock(
    'paragraph',
    { className: 'newsroom-correction' },
    element('p', { class: 'newsroom-correction' }, escapeHtml(text))
  );
