import type { StoryVersion } from '../../../types/history';
import type { StoryVersionRow } from './storyVersionStore';

export const toStoryVersion = (
  { id, kind, at, by }: StoryVersionRow,
  changed: string[] | null
): StoryVersion => ({ id, kind, at: new Date(at).toISOString(), by, changed });
