import { textOfBody } from '../../../text/storyText';
import type { ReadinessRule } from '../readinessRule';
import { typedParts } from '../typedStory';

/** A story may be a picture or an embed alone, but not nothing. */
export const bodyEmpty: ReadinessRule = {
  severity: 'should',
  reads: ['body'],
  check(story) {
    const shows = ['newsroom.figure', 'newsroom.embed'].some(
      (component) => typedParts(story, component).length > 0
    );
    return shows || textOfBody(story.values.body).trim() !== ''
      ? []
      : [{ path: ['body'], message: 'The story has no text.' }];
  },
};
