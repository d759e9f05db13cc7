export { splitFileName } from './fileName';
export { followFormerSlug, followingFormerSlug } from './followFormerSlug';
export { localeOfOutlet, newsroomLocales, readOutlet, type ReadOutlet } from './outlet';
export { forReadersOfOutlets, forReadersOfStories } from './reading';
