import type { Story, StoryCaption, ReadPart } from '../../server/archive/story';
import { textOfBlocks } from '../../server/text/storyText';

const line = (label: string, value: string | null | undefined) =>
  value ? [`  ${label.padEnd(12)}${value}`] : [];

function describeCaption(caption: StoryCaption, index: number): string[] {
  const facts = [
    caption.creditLine && `credit ${caption.creditLine}`,
    caption.dateCreated && `taken ${caption.dateCreated}`,
    caption.city && `in ${caption.city}`,
    caption.personsShown.length > 0 && `showing ${caption.personsShown.join(', ')}`,
  ].filter(Boolean);
  const picture = caption.picture?.file ?? caption.picture?.url;
  return [
    `  ${index + 1}. ${caption.caption || '(no words)'}`,
    ...(facts.length > 0 ? [`     ${facts.join('; ')}`] : []),
    ...(picture ? [`     ${picture}`] : []),
  ];
}

const namesOf = (values: ReadonlyArray<{ name: string }>) =>
  values.map(({ name }) => name).join(', ');

function describeBody(parts: readonly ReadPart[]): string {
  const blocks = parts.flatMap((part) => (part.type === 'text' ? part.blocks : []));
  const words = textOfBlocks(blocks).split(/\s+/u).filter(Boolean).length;
  const others = parts.flatMap(({ type }) => (type === 'text' ? [] : [type]));
  const counts = [...new Set(others)].map(
    (type) => `${others.filter((each) => each === type).length} ${type}s`
  );
  return [`${blocks.length} paragraphs, ${words} words`, ...counts].join(', ');
}

/** A story as it was read, in plain words, for a person at a terminal. */
export const describeStory = (story: Story): string[] => [
  'Article',
  ...line('headline', story.headline),
  ...line('kicker', story.kicker),
  ...line('standfirst', story.standfirst),
  ...line('language', story.locale),
  ...line('byline', story.by ?? namesOf(story.authors)),
  ...line('dateline', story.dateline),
  ...line('published', story.publishedAt),
  ...line('state', story.state),
  ...line('body', describeBody(story.parts)),
  ...line('address', story.url),
  ...line('outlet', story.outlet?.name),
  ...line('section', story.sectionTrail.join(' / ')),
  ...line('subjects', namesOf(story.subjects)),
  ...(story.captions.length > 0
    ? ['', 'Captions', ...story.captions.flatMap(describeCaption)]
    : []),
  ...(story.mirrors.length > 0 ? ['', 'Mirrors'] : []),
  ...story.mirrors.map(
    ({ label, kind, platform, address, state }) =>
      `  ${label}: ${[kind, platform, address ?? 'no address', state].filter(Boolean).join(', ')}`
  ),
];
