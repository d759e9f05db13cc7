import {
  checkCaption,
  prepareCaption,
  readStory,
  type CaptionFacts,
  type CheckedCaption,
  type CaptionCheckOptions,
  type CheckedPicture,
  type StoryUnderTest,
} from '../../../../src/server/image-caption/checks';

/** An invented story that the tests hold captions against. */
export const FERRY_STORY: StoryUnderTest = {
  headline: 'Norland urges ferry talks with Southland',
  standfirst: 'Two ships lie idle while the ministers argue over the price of diesel.',
  paragraphs: [
    'Ferry minister Karl Exempel said in Oslo that talks about the crossing must start this week.',
    'Southland’s envoy Maria Sample agreed, but asked for a guarantee that the ferries sail in winter.',
    'The ferry Sea Otter has lain in the harbour since August. Her crew paints the railings.',
    'Dockers at the quay said they had not been paid. “We cannot eat promises,” the docker Ole Muster said.',
    'The crossing carried forty thousand passengers a year before the dispute.',
  ],
  date: '2026-05-04',
  locale: 'en',
};

const SHA = (digit: string): string => digit.repeat(64);

export const PICTURE: CheckedPicture = {
  sha256: SHA('a'),
  perceptualHash: 'ffee00112233aabb',
  fileName: 'DSC_0042.jpg',
  mime: 'image/jpeg',
  metadata: null,
};

export const OTHER_PICTURE: CheckedPicture = {
  ...PICTURE,
  sha256: SHA('b'),
  perceptualHash: '0011ffeeddcc5544',
};

/** A caption that fits the story, with what a test changes of it. */
export function check(facts: Partial<CaptionFacts>, options?: CaptionCheckOptions): CheckedCaption {
  return checkCaption(
    prepareCaption({
      text: 'Ferry minister Karl Exempel on the quay in Oslo.',
      story: readStory(FERRY_STORY),
      picture: PICTURE,
      now: '2026-05-05T09:00:00Z',
      ...facts,
      fields: {
        creditLine: 'AFP',
        altText: 'A man in a raincoat beside a moored ship',
        ...facts.fields,
      },
    }),
    options
  );
}

/** The findings of one rule. */
export function found(rule: string, facts: Partial<CaptionFacts>): CheckedCaption['findings'] {
  return check(facts).findings.filter((finding) => finding.rule === rule);
}
