/** A story as a list knows it: which, in which language, and where it stands in the order. */
export interface ListedStory {
  /** Identifier of its document. */
  article: string;
  language: string;
  firstPublishedAt: Date;
}

/** Newest first; of two that came out at one time, the one with the greater identifier. */
const byNewest = (a: ListedStory, b: ListedStory) =>
  b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime() || (a.article < b.article ? 1 : -1);

/** The newest of several lists that are in that order already. */
export const newestOf = (
  lists: readonly ListedStory[][],
  skip: number,
  limit: number
): ListedStory[] =>
  lists
    .flat()
    .sort(byNewest)
    .slice(skip, skip + limit);
