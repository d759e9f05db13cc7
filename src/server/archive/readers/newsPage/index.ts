export type { Line } from './blocks';
export { isBylineOpener, readByline } from './byline';
export { readPhotoCredit } from './captions';
export type { Dateline } from './datelineParts';
export { readDateline, readLoneDateline } from './dateline';
export { readPageDate } from './pageDate';
export { isScrambled } from './scrambled';
export { takeApart } from './takeApart';
export { countWords, endsSentence, isProse, looksLikeNames } from './wording';
