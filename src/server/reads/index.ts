export { FastReads } from './fastReads';
export { readSnapshot, readingSnapshots } from './snapshot';
