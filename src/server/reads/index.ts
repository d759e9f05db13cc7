export { FastReads, type ArticlesAnswer } from './fastReads';
export { readSnapshot, readingSnapshots } from './snapshot';
