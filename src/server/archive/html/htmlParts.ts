import type { ReadPart, StoryCaption, StoryProblem } from '../story';

/** What a piece of HTML tells of a story. */
export interface HtmlParts {
  parts: ReadPart[];
  captions: StoryCaption[];
  problems: StoryProblem[];
}
