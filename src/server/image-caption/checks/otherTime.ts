import { findDayAhead } from '../parse';
import { isLabelledFile, type CaptionUnderTest } from './caption';
import { daysBetween } from './dates';

/** A caption may be of the days before its story, and of some after it where the story is carried on. */
const NEAR_DAYS = 31;

/** The date a caption names of its picture, and how many days it is before its story; negative where after. */
interface OtherTime {
  named: string;
  published: string;
  days: number;
}

const known = new WeakMap<CaptionUnderTest, OtherTime | null>();

/**
 * The date that a caption gives of its picture where that is not the story's time: weeks before it, in a
 * year that the story does not tell of, or weeks after it was out. Null otherwise, and for file pictures,
 * which say so.
 */
export function otherTimeOf(caption: CaptionUnderTest): OtherTime | null {
  const found = known.get(caption);
  if (found !== undefined) return found;
  const other = isLabelledFile(caption) ? null : readOtherTime(caption);
  known.set(caption, other);
  return other;
}

function readOtherTime({ anatomy, story }: CaptionUnderTest): OtherTime | null {
  const published = story?.story.date?.slice(0, 10);
  if (!story || !published) return null;
  const locale = story.story.locale ?? '';
  const named =
    anatomy.dateCreated ??
    findDayAhead(anatomy.description, { publishedAt: published, ...(locale && { locale }) })?.iso ??
    null;
  const days = named === null ? null : daysBetween(named, published);
  if (named === null || days === null || Math.abs(days) <= NEAR_DAYS) return null;
  const year = named.slice(0, 4);
  // A story that names another year than its own tells of that time.
  if (days > 0 && year !== published.slice(0, 4) && story.words.exact.has(year)) return null;
  return { named, published, days };
}
