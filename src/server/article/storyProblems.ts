import type { Problem } from '../input/problems';
import { figureProblems } from './figureProblems';
import { linkProblems } from './links';
import { textPictureProblems } from './textPictures';

/**
 * Why a new story could not be saved or published: links that are none, pictures within texts, figures of
 * captions that it does not have.
 *
 * @param captionKeys the keys of its captions
 */
export const storyProblems = (
  data: Record<string, unknown>,
  captionKeys: readonly string[]
): Problem[] => [
  ...linkProblems(data),
  ...textPictureProblems(data.body),
  ...figureProblems(data.body, [...captionKeys]),
];
