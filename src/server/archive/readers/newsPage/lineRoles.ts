/** What a line of a page was taken for; what belongs to no story has none. */
export type LineRole = 'kicker' | 'headline' | 'standfirst' | 'byline' | 'caption' | 'body';

/** By the number of the line. */
export type LineRoles = Map<number, LineRole>;
