/** `GET /newsroom/articles/:documentId/changes?locale=en`: what readers do not know of a public story yet. */
export interface StoryChangesAnswer {
  /** Whether readers have the story in this language. */
  isPublic: boolean;
  /** The fields whose change readers notice in the story itself. */
  fields: string[];
  /** Those of them in which the saved draft differs from what is public. */
  changed: string[];
}
