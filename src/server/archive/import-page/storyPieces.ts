import type { ImportPiece } from '../../../../types/import-page';
import type { Block } from '../../../../types/blocks';
import type { PieceForm, PieceRole } from '../../../../types/pasted-story';
import { textOfBlocks } from '../../text/storyText';
import { namesInByline } from '../pasted-story/top';
import type { Story, StoryCaption } from '../story';

/** Longer texts are no names; in characters. */
const LONGEST_BYLINE = 150;

const FORMS: Readonly<Partial<Record<Block['type'], PieceForm>>> = {
  paragraph: 'text',
  heading: 'heading',
};

/** A piece that has nothing of a story but its words. */
export const piece = (role: PieceRole, form: PieceForm, text: string): ImportPiece => ({
  role,
  form,
  text,
  by: text.length > LONGEST_BYLINE ? null : namesInByline(text),
  caption: null,
  part: null,
  block: null,
});

/** What a picture is known by where it has no words. */
const nameOfPicture = ({ altText, picture }: StoryCaption): string =>
  altText ?? picture?.file ?? picture?.url ?? '';

function captionPiece(captions: readonly StoryCaption[], index: number): ImportPiece[] {
  const caption = captions[index];
  if (!caption) return [];
  const words = [caption.caption, caption.creditLine].filter(Boolean).join(' / ');
  return [
    { ...piece('caption', 'caption', words || nameOfPicture(caption)), by: null, caption: index },
  ];
}

/** The blocks of a text one by one, what stands between them each as one. */
function piecesOfPart({ parts, captions }: Story, part: number): ImportPiece[] {
  const each = parts[part];
  switch (each?.type) {
    case 'text':
      return each.blocks.map((block, index) => ({
        ...piece('body', FORMS[block.type] ?? 'block', textOfBlocks(block.children).trim()),
        part,
        block: index,
      }));
    case 'quote': {
      const words = [each.text, each.attribution, each.source].filter(Boolean).join(' / ');
      return [{ ...piece('body', 'block', words), part }];
    }
    case 'embed':
      return [{ ...piece('body', 'block', each.title ?? each.url), part }];
    case 'figure':
      return captionPiece(captions, each.caption).map((found) => ({ ...found, part }));
    case undefined:
      return [];
  }
}

/** A story in pieces, in the order in which readers find them. */
export function storyPieces(story: Story): ImportPiece[] {
  const field = (role: PieceRole, form: PieceForm, text: string | null) =>
    text === null || text === '' ? [] : [piece(role, form, text)];
  const placed = new Set(
    story.parts.flatMap((part) => (part.type === 'figure' ? [part.caption] : []))
  );
  const loose = story.captions.flatMap((_caption, index) =>
    placed.has(index) ? [] : captionPiece(story.captions, index)
  );
  return [
    ...field('kicker', 'text', story.kicker),
    ...field('headline', 'title', story.headline),
    ...field('standfirst', 'text', story.standfirst),
    ...field('byline', 'text', story.by).map((found) => ({ ...found, by: story.by })),
    ...loose,
    ...field('dateline', 'text', story.dateline),
    ...story.parts.flatMap((_part, index) => piecesOfPart(story, index)),
  ];
}
