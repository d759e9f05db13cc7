import type { BodyPart, PublishedStory } from '../stories';
import { blocksHtml, type Around } from './blocks';
import { correctionsHtml } from './corrections';
import { directionOf } from './direction';
import { element, escapeHtml, type Html } from './element';
import { figureHtml } from './figure';
import { safeLink } from './safeLink';

/**
 * A whole story as HTML that any reader's program can show: corrections first, then the lead picture
 * if the text does not have it, the text with its pictures, and the pictures that remain. Nothing of
 * it is a script, a form or a frame; embeds are links.
 */
export function storyHtml(story: PublishedStory): Html {
  const inText = new Set(
    story.body.flatMap((part) => (part.kind === 'figure' ? [part.caption.documentId] : []))
  );
  const others = story.captions.filter(({ documentId }) => !inText.has(documentId));
  const base = story.canonicalUrl ?? story.outlet?.address ?? null;
  const html = [
    correctionsHtml(story),
    ...others.filter(({ role }) => role === 'lead').map(figureHtml),
    ...story.body.map((part) => partHtml(part, { base, pictures: story.textPictures })),
    ...others.filter(({ role }) => role !== 'lead').map(figureHtml),
  ].join('');
  // Feed readers lay a text out from left to right unless it says otherwise itself.
  return directionOf(story.locale) === 'rtl' && html !== ''
    ? element('div', { dir: 'rtl', lang: story.locale }, html)
    : html;
}

function partHtml(part: BodyPart, around: Around): Html {
  switch (part.kind) {
    case 'text':
      return blocksHtml(part.blocks, around);
    case 'quote': {
      const by = [part.attribution, part.source].filter((each) => each !== null).join(', ');
      const text = escapeHtml(part.text).replace(/\r?\n/g, '<br>');
      const said = by === '' ? '' : element('p', {}, `— ${element('cite', {}, escapeHtml(by))}`);
      return element('blockquote', {}, element('p', {}, text) + said);
    }
    case 'figure':
      return figureHtml(part.caption);
    case 'embed': {
      const href = safeLink(part.url, around.base);
      const title = escapeHtml(part.title ?? part.url);
      return href === null ? '' : element('p', {}, element('a', { href }, title));
    }
  }
}
