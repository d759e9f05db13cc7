/** What a line of a page was taken for; what belongs to no story has none. */
export type LineRole = 'kicker' | 'headline' | 'standfirst' | 'byline' | 'caption' | 'body';
