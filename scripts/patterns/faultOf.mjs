import { growthOf } from './growth.mjs';

/** A bound that a person would not count to is one that a pattern may lean on, once. */
const LONG = 20;

/** What is wrong with a pattern, in words; null where nothing is. */
export function faultOf({ source, flags }) {
  try {
    const { degree, text } = growthOf(source, flags);
    if (degree > 1)
      return `grows faster than its input, as on ${JSON.stringify(text)} again and again`;
    const long = growthOf(source, flags, LONG);
    if (long.degree > 2) {
      return `multiplies its bounds, as on ${JSON.stringify(long.text)} again and again`;
    }
    return null;
  } catch (error) {
    return `cannot be told to grow no faster than its input: ${error.message}`;
  }
}
