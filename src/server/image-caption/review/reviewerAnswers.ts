import type { Core } from '@strapi/strapi';
import type { CaptionUnderTest } from '../checks';
import { captionReviewer, questionDigest, type QuestionContent } from '../reviewer';
import type { CaptionRow } from './captionRow';
import { checkedPictureOf, type Pictures } from './pictures';
import type { StoryDraft } from './story';
import { isoText, filledText } from './values';
import type { CheckSet } from './checkSet';

/** What the reviewer says of a caption. */
export type ReviewerAnswerOf = (caption: CaptionRow) => CaptionUnderTest['reviewerAnswer'];

const NO_REVIEWER: ReviewerAnswerOf = () => null;
/** Characters; what a picture is about is said before. */
const LONGEST_STORY = 20_000;

/**
 * What the reviewer has answered about some captions of one story.
 *
 * @param whenAnswered what it was not asked yet is asked now, in the background, and this is done with
 *   its answer; without it nothing is asked
 */
export async function reviewerAnswersFor(
  strapi: Core.Strapi,
  { story }: Pick<CheckSet, 'story'>,
  captions: readonly CaptionRow[],
  pictures: Pictures,
  whenAnswered?: (caption: CaptionRow) => Promise<void>
): Promise<ReviewerAnswerOf> {
  const reviewer = captionReviewer(strapi);
  const { options } = reviewer;
  if (options === null) return NO_REVIEWER;
  const contents = new Map<CaptionRow, QuestionContent>();
  for (const caption of captions) {
    const content = contentOf(caption, story, pictures);
    if (content !== null) contents.set(caption, content);
  }
  const answers = await reviewer.answersTo([...contents.values()].map(questionDigest));
  const answerTo = (content: QuestionContent) => answers.get(questionDigest(content));
  for (const [caption, content] of contents) {
    if (!whenAnswered || answerTo(content) !== undefined || caption.image === null) continue;
    reviewer.ask({
      content,
      fileId: caption.image.id,
      caption: caption.documentId,
      afterwards: () => whenAnswered(caption),
    });
  }
  return (caption) => {
    const content = contents.get(caption);
    if (content === undefined) return null;
    return answerTo(content) ?? (options.required === true ? 'unanswered' : null);
  };
}

/** Null for a caption without words, or whose picture cannot be read: there is nothing to ask. */
function contentOf(
  row: CaptionRow,
  story: StoryDraft | null,
  pictures: Pictures
): QuestionContent | null {
  const sha256 = checkedPictureOf(row, pictures)?.sha256;
  const text = filledText(row.caption);
  if (!sha256 || text === null) return null;
  const told = story?.reading?.story;
  return {
    sha256,
    caption: {
      text,
      altText: filledText(row.altText),
      personsShown: row.personsShown.map(({ name }) => name),
      dateCreated: isoText(row.dateCreated),
      city: filledText(row.city),
      country: filledText(row.country),
      isFilePhoto: row.isFilePhoto === true,
      locale: row.locale,
    },
    story: told
      ? {
          headline: told.headline,
          standfirst: told.standfirst ?? null,
          text: told.paragraphs.join('\n').slice(0, LONGEST_STORY),
          date: told.date ?? null,
        }
      : null,
  };
}
