import type { CaptionAnatomy } from '../anatomy';
import type { StoryReading } from './reading/storyReading';
import { canCompare, knowsName } from './storyKnows';

/** The place a caption gives its picture where the story names neither the city nor its country; or null. */
export function placeUnknownTo(
  story: StoryReading,
  { city, country }: Pick<CaptionAnatomy, 'city' | 'country'>
): string | null {
  const named = [city, country].filter((name): name is string => Boolean(name));
  if (named.length === 0 || !canCompare(story, named.join(' '))) return null;
  return named.some((name) => knowsName(story, name)) ? null : named.join(', ');
}
