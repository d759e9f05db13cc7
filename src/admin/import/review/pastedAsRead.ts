import type { Block } from '../../../../types/blocks';
import type { ImportPart, ImportPiece, ReadStory } from '../../../../types/import-page';
import { partsOfPieces, type LabelledPiece } from '../../article/storyPieces';

const textOr = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** What a piece of a clipboard is as a part of a body. */
function partOf(piece: LabelledPiece['piece']): ImportPart | null {
  const [part] = partsOfPieces([piece]);
  if (part?.__component === 'newsroom.text') {
    return { type: 'text', blocks: part.text as Block[] };
  }
  const url = textOr(part?.url);
  return url === null ? null : { type: 'embed', url, title: textOr(part?.title) };
}

/** A story that was pasted, in the form in which the server gives those that it reads. */
export function pastedAsRead(labelled: readonly LabelledPiece[]): ReadStory {
  const story: ReadStory['story'] = {
    headline: '',
    kicker: null,
    standfirst: null,
    by: null,
    dateline: null,
    located: null,
    locale: null,
    sectionTrail: [],
    publishedAt: null,
    parts: [],
    captions: [],
  };
  const pieces = labelled.map(({ piece, role, read }): ImportPiece => {
    const part = partOf(piece);
    if (part) story.parts.push(part);
    if (read.caption) story.captions.push(read.caption);
    return {
      role,
      form: piece.form,
      text: piece.text,
      by: read.by,
      caption: read.caption ? story.captions.length - 1 : null,
      part: part ? story.parts.length - 1 : null,
      block: null,
    };
  });
  return { place: '', story, pieces, problems: [] };
}
