export { FastReads, type Answer } from './fastReads';
export { atOneMoment, readingAtOneMoment } from './oneMoment';
