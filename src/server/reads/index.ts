export { FastReads } from './fastReads';
export { readSnapshot, readingFromOneSnapshot } from './snapshot';
