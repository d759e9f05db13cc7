export { splitFileName } from './fileName';
export { followFormerSlug, followingFormerSlug } from './followFormerSlug';
export { apiAddress, localeOfOutlet, newsroomLocales, readOutlet, type ReadOutlet } from './outlet';
export { localeParameter, numberParameter, refuseUnknown } from './parameters';
export { forReadersOfOutlets, forReadersOfStories } from './reading';
