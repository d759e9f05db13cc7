export { MARKS_OF_ELEMENTS, type Marks } from './marksOfElements';
export {
  inlineNodes,
  isAlike,
  joined,
  PLAIN,
  trimmedLine,
  wordsOfLine,
  type Look,
  type Run,
} from './runs';
