import type { Core } from '@strapi/strapi';
import { readableCaptions } from '../image-caption';
import { refuse, type Problem } from '../input/problems';
import { presentReader } from '../strapi/reader';
import { ARTICLE } from '../strapi/uids';
import type { CaptionHolder } from './captionHolders';

/**
 * Refuses to take captions off the stories that have them, in words that whoever writes may read: a
 * published headline, and of drafts only what they may read.
 *
 * @param path of the field that names the captions, or their new story
 * @throws ValidationError unless there are none
 */
export async function refuseTakenCaptions(
  strapi: Core.Strapi,
  taken: readonly CaptionHolder[],
  path: Problem['path']
): Promise<void> {
  if (taken.length === 0) return;
  const reader = presentReader(strapi);
  const captions = taken.map(({ caption }) => caption);
  const captionsRead = new Set(await readableCaptions(reader, captions));
  const stories = taken.map(({ story }) => story);
  const storiesRead = new Set(await reader.readable(ARTICLE, stories, ['headline']));
  refuse(
    taken.map(({ caption, story, headline, isPublished }) => {
      const words = captionsRead.has(caption) ? ` “${beginning(caption.words)}”` : '';
      const isTold = isPublished || storiesRead.has(story);
      const holder = isTold
        ? `the ${isPublished ? 'published story' : 'draft'} “${headline}”`
        : 'another story';
      return {
        path,
        message: `The caption${words} belongs to ${holder}, which would lose it. Use the picture again: make a copy of the caption.`,
        about: { caption: caption.documentId, ...(isTold && { story: story.documentId }) },
      };
    })
  );
}

const LONGEST = 60;

/** Enough of a caption to know it by. */
const beginning = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
