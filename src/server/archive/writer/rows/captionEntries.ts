import type { CaptionRow } from '../../../image-caption';
import type { Row } from '../../../strapi/rows';
import type { NewStoryRow } from './newStoryRow';

/** The rows of the captions of a story: their drafts, and behind them those that readers see. */
export function captionEntries(
  { draft, captions }: NewStoryRow,
  story: Row | null,
  going: readonly CaptionRow[],
  now: Date
) {
  const entry = (caption: CaptionRow, article: number, place: number, publishedAt: Date | null) => {
    const { id: _none, image, article: _story, ...fields } = caption;
    return {
      fields: { ...fields, createdAt: now, updatedAt: now, publishedAt },
      image,
      article,
      place,
    };
  };
  return [
    ...captions.map((caption, index) => entry(caption, draft.id, index + 1, null)),
    // In the places of their drafts.
    ...(story
      ? going.map((caption) => entry(caption, story.id, captions.indexOf(caption) + 1, now))
      : []),
  ];
}
