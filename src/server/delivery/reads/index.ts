export { FastReads, type Answer } from './fastReads';
