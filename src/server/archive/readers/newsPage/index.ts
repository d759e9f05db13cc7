export type { Line } from './blocks';
export { isBylineOpener, readByline } from './byline';
export { readPhotoCredit } from './captions';
export { readDateline, readLoneDateline } from './dateline';
export { readPageDate } from './pageDate';
export { takeApart } from './takeApart';
export { countWords, endsSentence, isProse, looksLikeNames } from './wording';
