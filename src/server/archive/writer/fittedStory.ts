import type { Story, StoryConcept, ReadPart, StoryProblem } from '../story';
import { urlFault } from '../../input/urlFault';
import { UnreadableStoryError } from '../unreadableStoryError';

/** What no database keeps, or no reader sees: controls but tab and line ends, and halves of characters. */
const UNKEPT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu;

const LIMITS = {
  slugline: 120,
  kicker: 120,
  standfirst: 1000,
  by: 255,
  dateline: 255,
  located: 255,
  edNote: 10_000,
} as const;
const LINE = 255;
const CAPTION_LIMITS = {
  caption: 4000,
  altText: 500,
  creditLine: LINE,
  creator: LINE,
  copyrightNotice: LINE,
  usageTerms: 2000,
  city: LINE,
  country: LINE,
} as const;
const ROLE = 120;
const QUOTE = 4000;
const CORRECTION = 4000;

/** Cut at the end of a word where there is one near. */
function shortened(text: string, most: number): string {
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/\p{Cs}$/u, '')}…`;
}

/** Of the body, in characters with its markup: a novel of the longest has fewer, and every database takes it twice. */
const BODY = 4_000_000;

/** @throws UnreadableStoryError for what cannot be meant as one story */
function refuseEndless({ parts }: Story): void {
  const { length } = JSON.stringify(parts);
  if (length <= BODY) return;
  throw new UnreadableStoryError(
    'story-too-long',
    `The text of the story has ${length} characters with its markup, a story may have ${BODY}. Split it, or import it without.`,
    'parts'
  );
}

/**
 * A story whose texts the content model can hold: what is too long is shortened, and said so. Its headline is
 * not: without the whole of it a story is another one.
 *
 * @throws UnreadableStoryError for what is too long to be one story
 */
export function fittedStory(read: Story): { story: Story; problems: StoryProblem[] } {
  refuseEndless(read);
  const problems: StoryProblem[] = [];
  const story = kept(read, problems);
  const fit = (text: string, most: number, place: string): string => {
    if (text.length <= most) return text;
    problems.push({
      rule: 'text-shortened',
      message: `The text is ${text.length} characters long, ${most} are kept: "${text.slice(0, 60)}…".`,
      place,
    });
    return shortened(text, most);
  };
  const concepts = <C extends StoryConcept>(list: C[], place: string): C[] =>
    list
      .filter(({ name }) => name.trim() !== '')
      .map((each, index) => ({
        ...each,
        name: fit(each.name, LINE, `${place}[${index}]`),
        uri: heldUri(each.uri),
      }));
  for (const [field, most] of Object.entries(LIMITS) as Array<[keyof typeof LIMITS, number]>) {
    const text = story[field];
    if (text !== null) story[field] = fit(text, most, field);
  }
  story.authors = concepts(story.authors, 'authors').map((author) => ({
    ...author,
    role: author.role === null ? null : fit(author.role, ROLE, 'authors'),
  }));
  for (const field of ['subjects', 'people', 'places'] as const) {
    story[field] = concepts(story[field], field);
  }
  story.infoSources = story.infoSources.map((name) => fit(name, LINE, 'infoSources'));
  story.corrections = story.corrections.map((each, index) => ({
    ...each,
    text: fit(each.text, CORRECTION, `corrections[${index}]`),
  }));
  if (story.urgency !== null && !(story.urgency >= 1 && story.urgency <= 9)) story.urgency = null;
  story.captions = story.captions.map((caption, index) => ({
    ...caption,
    ...Object.fromEntries(
      Object.entries(CAPTION_LIMITS).flatMap(([field, most]) => {
        const text = caption[field as keyof typeof CAPTION_LIMITS];
        return text === null ? [] : [[field, fit(text, most, `captions[${index}]`)]];
      })
    ),
    countryCode: /^[A-Z]{2}$/.test(caption.countryCode ?? '') ? caption.countryCode : null,
    personsShown: caption.personsShown
      .filter((name) => name.trim() !== '')
      .map((name) => fit(name, LINE, `captions[${index}]`)),
  }));
  story.parts = story.parts.flatMap(fittedPart);
  const trail = story.sectionTrail.filter((name) => name.trim() !== '');
  story.sectionTrail = withoutCircle(trail, problems).map((name) => fit(name, LINE, 'sections'));
  return { story, problems };
}

/** Identifiers that are no addresses, such as `medtop:…`, have no place in the model. */
const heldUri = (uri: string | null): string | null =>
  uri !== null && uri.length <= LINE && urlFault(uri, ['https', 'http']) === null ? uri : null;

function fittedPart(part: ReadPart): ReadPart[] {
  if (part.type === 'quote') {
    const line = (text: string | null) =>
      text && (text.length > LINE ? shortened(text, LINE) : text);
    // A long one is text all the same.
    if (part.text.length > QUOTE) {
      return [
        {
          type: 'text',
          blocks: [{ type: 'quote', children: [{ type: 'text', text: part.text }] }],
        },
      ];
    }
    return [{ ...part, attribution: line(part.attribution), source: line(part.source) }];
  }
  if (part.type !== 'embed') return [part];
  const title = part.title && part.title.length > LINE ? shortened(part.title, LINE) : part.title;
  if (part.url.length <= LINE && urlFault(part.url, ['https']) === null)
    return [{ ...part, title }];
  if (urlFault(part.url, ['https', 'http']) !== null) return [];
  return [
    {
      type: 'text',
      blocks: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: part.url, children: [{ type: 'text', text: title ?? part.url }] },
          ],
        },
      ],
    },
  ];
}

/** A trail that comes back to where it was ends there. */
function withoutCircle(trail: readonly string[], problems: StoryProblem[]): string[] {
  const seen = new Set<string>();
  for (const [index, name] of trail.entries()) {
    if (seen.has(name.toLowerCase())) {
      problems.push({
        rule: 'section-circle',
        message: `The sections lead back to "${name}": ${trail.join(' / ')}. They were read up to there.`,
        place: 'sections',
      });
      return trail.slice(0, index);
    }
    seen.add(name.toLowerCase());
  }
  return [...trail];
}

/** The same story without characters that cannot be kept. */
function kept(story: Story, problems: StoryProblem[]): Story {
  let removed = 0;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = value.replace(UNKEPT, '');
      removed += value.length - text.length;
      return text;
    }
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]));
  };
  const cleaned = clean(story) as Story;
  if (removed > 0) {
    problems.push({
      rule: 'control-characters',
      message: `${removed} control characters or halves of characters were left out.`,
      place: 'text',
    });
  }
  return cleaned;
}
