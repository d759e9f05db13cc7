import type { StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import type { Line } from './blocks';
import { readByline } from './byline';
import { isSureDateline } from './dateline';
import { canBeHeadline } from './headline';
import { sharedWithText } from './lines/likeText';
import { comparable, endsSentence, isProse, looksLikeNames } from './wording';

/** Of the words of its headline, a story has so many in any large part of its text. */
const SHARED_WITH_HEADLINE = 0.35;

/**
 * Refuses a page on which one story ends and another begins: amid the text stands a line like a headline, and under
 * it a dateline, or a line that names the same source again and again. Where the text under it goes on about what the
 * headline says, it may be a part of the same story, and that is told.
 * @param body the lines of the text, in their order
 * @throws UnreadableStoryError `several-stories`
 */
export function checkOneStory(body: readonly Line[], headline: string): StoryProblem[] {
  const problems: StoryProblem[] = [];
  const copies = new Map<string, number>();
  for (const { text } of body) {
    const plain = comparable(text);
    copies.set(plain, (copies.get(plain) ?? 0) + 1);
  }
  const isSource = (line: Line | undefined) =>
    line !== undefined &&
    !endsSentence(line.text) &&
    (readByline(line.text, null) !== null || (copies.get(comparable(line.text)) ?? 0) > 1);
  let isAfterText = false;
  for (const [at, line] of body.entries()) {
    if (isProse(line.text)) {
      isAfterText = true;
      continue;
    }
    if (!isAfterText || !canBeHeadline(line.text) || endsSentence(line.text)) continue;
    const next = body[at + 1];
    const text = isSource(next) ? body[at + 2] : next;
    if (!text || !isProse(text.text)) continue;
    if (!isSureDateline(text.text) && text === next) continue;
    const rest = body
      .slice(at + 1)
      .map((each) => each.text)
      .join(' ');
    // Who wrote the story is told again in a box under it.
    const isOfAuthor =
      text !== next &&
      looksLikeNames(next?.text ?? '') &&
      readByline(next?.text ?? '', null) === null &&
      !isSureDateline(text.text);
    if (isOfAuthor || sharedWithText(headline, rest) >= SHARED_WITH_HEADLINE) {
      problems.push({
        rule: 'story-uncertain',
        message: `"${line.text.slice(0, 80)}" may begin another story; it was kept as a part of this one.`,
        place: `line ${line.number}`,
      });
      continue;
    }
    throw new UnreadableStoryError(
      'several-stories',
      `The page holds several stories: "${line.text.slice(0, 80)}" begins another. Save each in a file of its own.`,
      `line ${line.number}`
    );
  }
  return problems;
}
