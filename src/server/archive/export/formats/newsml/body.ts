import type { Block, ListNode } from '../../../../../../types/blocks';
import { embedAt } from '../../../../../embeds';
import { correctionsText, printable, type PublishedStory } from '../../../../delivery';
import type { Story, StoryCaption, ReadPart } from '../../../story';
import { inlineXhtml } from '../../inlineHtml';
import { captionsBesideText, placeOfPicture, signatureOf, wordsUnder } from '../../printedWords';
import { textElement, xmlElement } from '../../xmlText';

/** Where XHTML is, inside another vocabulary. */
const XHTML = 'http://www.w3.org/1999/xhtml';

const lines = (text: string): string => inlineXhtml([{ type: 'text', text }]);

function list({ format, children }: ListNode): string {
  const items: string[] = [];
  for (const child of children) {
    if (child.type === 'list-item') items.push(inlineXhtml(child.children));
    else items.push(`${items.pop() ?? ''}${list(child)}`);
  }
  const inner = items.map((item) => xmlElement('li', {}, item)).join('');
  return xmlElement(format === 'ordered' ? 'ol' : 'ul', {}, inner);
}

function blockXhtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return xmlElement('p', {}, inlineXhtml(block.children));
    case 'heading':
      return xmlElement(`h${block.level}`, {}, inlineXhtml(block.children));
    case 'quote':
      return xmlElement('blockquote', {}, xmlElement('p', {}, inlineXhtml(block.children)));
    case 'code': {
      const code = block.children.map(({ text }) => text).join('');
      return xmlElement('pre', {}, textElement('code', code));
    }
    case 'list':
      return list(block);
  }
}

function figure(caption: StoryCaption, toRoot: string): string {
  const place = placeOfPicture(caption, toRoot);
  if (place === null) return '';
  const { text, credit } = wordsUnder(caption);
  const words = [text === '' ? '' : lines(text), textElement('small', credit)];
  const said = words.filter((each) => each !== '').join(' ');
  return xmlElement(
    'figure',
    {},
    xmlElement('img', { src: place, alt: caption.altText ?? '' }) +
      (said === '' ? '' : xmlElement('figcaption', {}, said))
  );
}

function partXhtml(part: ReadPart, captions: readonly StoryCaption[], toRoot: string): string {
  switch (part.type) {
    case 'text':
      return part.blocks.map(blockXhtml).join('');
    case 'quote': {
      const by = signatureOf(part);
      const said = by === null ? '' : xmlElement('p', {}, `— ${textElement('cite', by)}`);
      return xmlElement('blockquote', {}, xmlElement('p', {}, lines(part.text)) + said);
    }
    case 'figure': {
      const caption = captions[part.caption];
      return caption ? figure(caption, toRoot) : '';
    }
    case 'embed': {
      const known = embedAt(part.url);
      const href = known && known.provider !== 'link' ? known.url : part.url;
      return xmlElement('p', {}, textElement('a', part.title ?? href, { href }));
    }
  }
}

/**
 * A story as an XHTML document: what was corrected, its text with its pictures, and the pictures that are not in it.
 * @param toRoot how the folder of the export is reached from the file
 */
export function xhtmlDocument(
  story: Pick<Story, 'headline' | 'parts' | 'captions'>,
  published: Pick<PublishedStory, 'corrections' | 'locale' | 'outlet'>,
  toRoot: string
): string {
  const { before, behind } = captionsBesideText(story.captions, story.parts);
  const figures = (indexes: readonly number[]) =>
    indexes.map((caption) => partXhtml({ type: 'figure', caption }, story.captions, toRoot));
  const corrections = published.corrections.map((correction) =>
    textElement('p', correctionsText({ ...published, corrections: [correction] }), {
      class: 'correction',
    })
  );
  const body = [
    ...corrections,
    ...figures(before),
    ...story.parts.map((part) => partXhtml(part, story.captions, toRoot)),
    ...figures(behind),
  ].join('');
  return xmlElement(
    'html',
    { xmlns: XHTML },
    xmlElement('head', {}, textElement('title', story.headline)) +
      xmlElement('body', {}, printable(body))
  );
}
