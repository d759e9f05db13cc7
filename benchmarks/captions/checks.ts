import {
  checkCaption,
  prepareCaption,
  readStory,
  type CaptionUnderTest,
  type StoryReading,
} from '../../src/server/image-caption/checks';
import type { CaptionCase, LabelledPair } from './cases';
import type { CaseVerdict } from './figures';

/** The captions of cases, ready to be checked; a story is read once for all of them, as in a save. */
export function preparedCases(
  cases: readonly CaptionCase[]
): Array<{ kind: CaptionCase['kind']; story: LabelledPair; caption: CaptionUnderTest }> {
  const stories = new Map<string, StoryReading>();
  return cases.map(({ kind, caption, story }) => {
    const reading = stories.get(story.id) ?? readStory(storyOf(story));
    stories.set(story.id, reading);
    const { credit } = caption;
    const creditLine = typeof credit === 'string' ? credit : (credit?.join(', ') ?? null);
    return {
      kind,
      story,
      caption: prepareCaption({ text: caption.caption, fields: { creditLine }, story: reading }),
    };
  });
}

/** The verdicts of the caption checks. */
export const verdictsOfChecks = (cases: readonly CaptionCase[]): CaseVerdict[] =>
  preparedCases(cases).map(({ kind, story, caption }) => {
    const { verdict, score } = checkCaption(caption);
    return { kind, language: story.lang, score, verdict };
  });

function storyOf({
  headline,
  body,
  published,
  lang,
}: LabelledPair): Parameters<typeof readStory>[0] {
  return {
    headline,
    paragraphs: body.split('\n').filter(Boolean),
    date: published === null ? null : published.slice(0, 10),
    locale: lang === '?' ? null : lang,
  };
}
