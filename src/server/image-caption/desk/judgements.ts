import type { Core } from '@strapi/strapi';
import type { CaptionUnderTest } from '../checks';
import { captionJudge, questionDigest, type JudgeMatter } from '../judge';
import type { CaptionRow } from './captionRow';
import { pictureOf, type Pictures } from './pictures';
import type { StoryDraft } from './story';
import { dateOf, textOf } from './values';
import type { Bench } from './judged';

/** What the judge says of a caption. */
export type JudgementOf = (caption: CaptionRow) => CaptionUnderTest['judgement'];

const NO_JUDGE: JudgementOf = () => null;
/** Characters; what a picture is about is said before. */
const LONGEST_STORY = 20_000;

/**
 * What the judge has answered about some captions of one story.
 *
 * @param whenAnswered what it was not asked yet is asked now, in the background, and this is done with
 *   its answer; without it nothing is asked
 */
export async function judgementsOf(
  strapi: Core.Strapi,
  { story }: Pick<Bench, 'story'>,
  captions: readonly CaptionRow[],
  pictures: Pictures,
  whenAnswered?: (caption: CaptionRow) => Promise<void>
): Promise<JudgementOf> {
  const judge = captionJudge(strapi);
  const { options } = judge;
  if (options === null) return NO_JUDGE;
  const matters = new Map<CaptionRow, JudgeMatter>();
  for (const caption of captions) {
    const matter = matterOf(caption, story, pictures);
    if (matter !== null) matters.set(caption, matter);
  }
  const answers = await judge.answersTo([...matters.values()].map(questionDigest));
  const answerTo = (matter: JudgeMatter) => answers.get(questionDigest(matter));
  for (const [caption, matter] of matters) {
    if (!whenAnswered || answerTo(matter) !== undefined || caption.image === null) continue;
    judge.ask({
      matter,
      fileId: caption.image.id,
      caption: caption.documentId,
      afterwards: () => whenAnswered(caption),
    });
  }
  return (caption) => {
    const matter = matters.get(caption);
    if (matter === undefined) return null;
    return answerTo(matter) ?? (options.required === true ? 'unanswered' : null);
  };
}

/** Null for a caption without words, or whose picture cannot be read: there is nothing to ask. */
function matterOf(
  row: CaptionRow,
  story: StoryDraft | null,
  pictures: Pictures
): JudgeMatter | null {
  const sha256 = pictureOf(row, pictures)?.sha256;
  const text = textOf(row.caption);
  if (!sha256 || text === null) return null;
  const told = story?.reading?.story;
  return {
    sha256,
    caption: {
      text,
      altText: textOf(row.altText),
      personsShown: row.personsShown.map(({ name }) => name),
      dateCreated: dateOf(row.dateCreated),
      city: textOf(row.city),
      country: textOf(row.country),
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
