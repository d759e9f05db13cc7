import { isLabelledFile, type CaptionUnderTest } from '../caption';
import type { CaptionCheck } from './captionRule';
import { daysBetween } from '../dates';

/** A picture taken long before its story is a file picture: readers must be told, or they take it for today's. */
export const oldPicture: CaptionCheck = (caption, { oldPictureDays }) => {
  const published = caption.story?.story.date;
  const taken = caption.fields.dateCreated;
  if (!published || taken === null || isLabelledFile(caption) || tellsYear(caption, taken))
    return [];
  const days = daysBetween(taken, published);
  // A story that names the year itself tells of that time.
  if (days === null || days <= oldPictureDays || caption.story?.words.exact.has(taken.slice(0, 4)))
    return [];
  return [
    {
      rule: 'old-picture',
      severity: 'warning',
      message: `The picture is of ${taken}, ${ageOf(days)} before the story, and not labelled as a file picture.`,
      evidence: { taken, published: published.slice(0, 10), days },
    },
  ];
};

/** Readers who are told the year in the caption itself take nothing for today's. */
function tellsYear({ anatomy, reading }: CaptionUnderTest, taken: string): boolean {
  const year = taken.slice(0, 4);
  return (
    anatomy.dateCreated?.slice(0, 4) === year || reading.words.some(({ form }) => form === year)
  );
}

function ageOf(days: number): string {
  const years = Math.floor(days / 365.25);
  return years < 2 ? `${days} days` : `${years} years`;
}
