import type {
  ImportCaption,
  ImportPart,
  ImportPiece,
  ReadStory,
} from '../../../../types/import-page';
import type { ImportStory } from '../../../../types/import-page';
import type { PieceRole } from '../../../../types/pasted-story';
import type { Block } from '../../../../types/blocks';
import { filledFields } from '../../article/storyPieces';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

/** Puts parts and captions of a story together, piece by piece. */
class Assembly {
  readonly parts: ImportPart[] = [];
  readonly captions: ImportCaption[] = [];

  constructor(private readonly story: ImportStory) {}

  text(blocks: readonly Block[]): void {
    const last = this.parts.at(-1);
    if (last?.type === 'text') last.blocks.push(...blocks);
    else this.parts.push({ type: 'text', blocks: [...blocks] });
  }

  body({ part, block, text }: ImportPiece): void {
    const own = part === null ? undefined : this.story.parts[part];
    if (own?.type === 'text') {
      const blocks = block === null ? own.blocks : own.blocks.slice(block, block + 1);
      this.text(blocks);
    } else if (own && own.type !== 'figure') this.parts.push(own);
    else this.text([paragraph(text)]);
  }

  /** @param isBehindCaption whether the line before it is a caption, too */
  caption(piece: ImportPiece, isBehindCaption: boolean): void {
    const own = piece.caption === null ? undefined : this.story.captions[piece.caption];
    const caption = own ?? { caption: piece.text, creditLine: null };
    const isFigure = piece.part !== null && this.story.parts[piece.part]?.type === 'figure';
    const last = this.captions.at(-1);
    if (!isFigure && isBehindCaption && last && caption.caption === '' && !last.creditLine) {
      // A credit on a line of its own is that of the caption above it.
      this.captions[this.captions.length - 1] = { ...last, creditLine: caption.creditLine };
      return;
    }
    // Pages print a picture's words twice: as its alternative and below it.
    const isTwice =
      !isFigure &&
      caption.caption !== '' &&
      this.captions.some((each) => each.caption === caption.caption);
    if (isTwice) return;
    this.captions.push(caption);
    if (isFigure) this.parts.push({ type: 'figure', caption: this.captions.length - 1 });
  }
}

/** The story that pieces make up by what an editor says they are; the rest of it as it was read. */
export function assembled(
  { story, pieces }: Pick<ReadStory, 'story' | 'pieces'>,
  roles: readonly PieceRole[]
): ImportStory {
  const assembly = new Assembly(story);
  pieces.forEach((piece, index) => {
    if (roles[index] === 'body') assembly.body(piece);
    if (roles[index] === 'caption') assembly.caption(piece, roles[index - 1] === 'caption');
  });
  const fields = filledFields(
    pieces.map(({ text, by }, index) => ({ text, by, role: roles[index] ?? 'none' }))
  );
  const orNull = (text: string) => (text === '' ? null : text);
  const dateline = orNull(fields.dateline);
  return {
    ...story,
    headline: fields.headline,
    kicker: orNull(fields.kicker),
    standfirst: orNull(fields.standfirst),
    by: orNull(fields.by),
    dateline,
    located: dateline === story.dateline || dateline === null ? story.located : null,
    parts: assembly.parts,
    captions: assembly.captions,
  };
}
