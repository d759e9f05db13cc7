import { UnreadableStoryError } from '../../unreadableStoryError';

const TAG = /<[/!?]?[a-z][^<>]{0,400}>/gi;
/** How far a file is looked at for marks of another format. */
const HEAD = 4096;
/** So many tags near the start, or in a text of so many characters for each, are no text with a tag left in it. */
const MOST_TAGS_IN_HEAD = 8;
const CHARACTERS_FOR_TAG = 150;
const FEWEST_TAGS = 12;

const BEGINS_MARKUP = /^\s*(?:<[!?/a-z]|\{\s*["}]|\[\s*[[{"\]])/i;
const DECLARATION = /<(?:\?xml|!doctype|html|rss|feed|nitf|newsitem|newsmessage)[\s>]/i;

/** True for a file that is HTML, XML or JSON, whatever words stand before its first tag. */
export const looksLikeMarkup = (head: string): boolean =>
  BEGINS_MARKUP.test(head) ||
  DECLARATION.test(head) ||
  (head.slice(0, HEAD).match(TAG)?.length ?? 0) > MOST_TAGS_IN_HEAD;

/** @throws UnreadableStoryError `markup` for text that is mostly tags: no markup may pass for text */
export function refuseMarkup(text: string): void {
  const tags = text.match(TAG)?.length ?? 0;
  const isMostlyTags = tags >= FEWEST_TAGS && tags * CHARACTERS_FOR_TAG > text.length;
  if (!DECLARATION.test(text.slice(0, HEAD)) && !isMostlyTags) return;
  throw new UnreadableStoryError(
    'markup',
    'This is HTML or XML and no plain text. Import it as the file it came in, with its own ending.',
    'text'
  );
}
