import {
  checkCaption,
  prepareCaption,
  readStory,
  type CaptionUnderTest,
  type OtherCaption,
  type StoryReading,
} from '../../src/server/image-caption/checks';
import type { CaptionCase, LabelledPair } from './cases';
import type { CaseVerdict } from './figures';

/** The captions of cases, ready to be checked; a story is read once for all of them, as in a save. */
export function preparedCases(
  cases: readonly CaptionCase[]
): Array<{ kind: CaptionCase['kind']; story: LabelledPair; caption: CaptionUnderTest }> {
  const stories = new Map<string, StoryReading>();
  const captionsOf = new Map<string, Map<string, LabelledPair>>();
  for (const { story } of cases) {
    const known = captionsOf.get(textOf(story)) ?? new Map<string, LabelledPair>();
    captionsOf.set(textOf(story), known.set(story.id, story));
  }
  return cases.map(({ kind, caption, story }) => {
    const others = [...(captionsOf.get(textOf(story))?.values() ?? [])];
    const reading = stories.get(story.id) ?? readStory(storyOf(story));
    stories.set(story.id, reading);
    return {
      kind,
      story,
      caption: prepareCaption({
        text: caption.caption,
        fields: { creditLine: creditLineOf(caption) },
        story: reading,
        siblings: others.flatMap((other) => (other.id === story.id ? [] : [asSibling(other)])),
      }),
    };
  });
}

/** Captions of one gallery have one story, each in a row of its own. */
const textOf = ({ headline, body }: LabelledPair): string => `${headline}\n${body}`;

const creditLineOf = ({ credit }: LabelledPair): string | null =>
  typeof credit === 'string' ? credit : (credit?.join(', ') ?? null);

const asSibling = (pair: LabelledPair): OtherCaption => ({
  name: pair.id,
  text: pair.caption,
  creditLine: creditLineOf(pair),
  picture: null,
});

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
