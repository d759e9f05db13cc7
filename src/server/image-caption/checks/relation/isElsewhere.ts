import type { CaptionAnatomy } from '../../parse';
import type { StoryReading } from '../reading/storyReading';
import { canCompare, knowsName } from '../storyKnows';

/** Whether a caption sets its picture in a place of which the story names neither the city nor the country. */
export function isElsewhere(story: StoryReading, { city, country }: CaptionAnatomy): boolean {
  const named = [city, country].filter((name): name is string => Boolean(name));
  if (named.length === 0 || !canCompare(story, named.join(' '))) return false;
  return !named.some((name) => knowsName(story, name));
}
