import {
  checkCaption,
  prepareCaption,
  readStory,
  type StoryReading,
} from '../../src/server/image-caption/checks';
import type { CaptionCase, LabelledPair } from './cases';
import type { CaseVerdict } from './figures';

/** The verdicts of the caption checks; a story is read once for all of its captions, as in a save. */
export function verdictsOfChecks(cases: readonly CaptionCase[]): CaseVerdict[] {
  const stories = new Map<string, StoryReading>();
  return cases.map(({ kind, caption, story }) => {
    const reading = stories.get(story.id) ?? readStory(storyOf(story));
    stories.set(story.id, reading);
    const underTest = prepareCaption({
      text: caption.caption,
      fields: {
        creditLine:
          typeof caption.credit === 'string'
            ? caption.credit
            : (caption.credit?.join(', ') ?? null),
      },
      story: reading,
    });
    const { verdict, score } = checkCaption(underTest);
    return { kind, language: story.lang, score, verdict };
  });
}

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
