import { wordsOfBlock } from './blockWords';
import { withoutEnd } from '../text/ends';
import { partsOfHtml, plainText, type HtmlContext } from './html';
import { tidyText } from './plainText';
import { textPart, type Story, type StoryCaption, type ReadPart, type StoryProblem } from './story';
import { readStoryCaption } from './storyCaption';
import { UnreadableStoryError } from './unreadableStoryError';

/** What a story says, with its pictures. */
export type BodyText = Pick<Story, 'parts' | 'captions' | 'problems'>;

export type { HtmlContext } from './html';

const NOTHING: BodyText = { parts: [], captions: [], problems: [] };

/** How long a headline may be that is made of a text's first words. */
const MADE_HEADLINE = 100;

/** Tags that no text has by chance. */
const MARKUP =
  /<\/?(?:a|abbr|b|blockquote|br|div|em|figure|h[1-6]|hr|i|iframe|img|li|ol|p|script|span|strong|table|td|ul)(?:[\s/][^<>]{0,2000})?>/i;

/** True for a text that is HTML, whatever it is said to be. */
export const hasMarkup = (text: string): boolean => MARKUP.test(text);

/** The text of a body in HTML; nothing for nothing. */
export const textOfHtml = (html: string | null, context: HtmlContext): BodyText =>
  html === null || html.trim() === '' ? NOTHING : partsOfHtml(html, context);

/** Blank lines end paragraphs; where there are none, each line does. */
function paragraphsOf(text: string): string[] {
  const lines = tidyText(text).split('\n');
  const isSpaced = lines.some((line, at) => line === '' && at > 0 && at < lines.length - 1);
  if (!isSpaced) return lines.filter((line) => line !== '');
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((paragraph) => paragraph.join(' ')).filter((paragraph) => paragraph !== '');
}

/** The text of a body in plain text; what is HTML after all is read as such. */
export function textOfPlain(text: string | null, context: HtmlContext): BodyText {
  if (text === null || text.trim() === '') return NOTHING;
  if (hasMarkup(text)) return textOfHtml(text, context);
  return { ...NOTHING, parts: [textPart(paragraphsOf(text))] };
}

const shifted = (parts: readonly ReadPart[], by: number): ReadPart[] =>
  parts.map((part) =>
    part.type === 'figure' ? { type: 'figure', caption: part.caption + by } : part
  );

/** Texts one after another as one. */
export function joinedTexts(texts: readonly BodyText[]): BodyText {
  const joined: BodyText = { parts: [], captions: [], problems: [] };
  for (const { parts, captions, problems } of texts) {
    joined.parts.push(...shifted(parts, joined.captions.length));
    joined.captions.push(...captions);
    joined.problems.push(...problems);
  }
  return joined;
}

/** What a picture's address is without its size, query and scheme: the same picture may have several. */
export const pictureKey = (address: string): string =>
  address
    .replace(/^https?:/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '');

const keyOf = ({ picture }: StoryCaption) => {
  const address = picture?.url ?? picture?.file;
  return address ? pictureKey(address) : null;
};

const isUnknown = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** What is printed under a picture, and what is said of it elsewhere where it is not. */
const completed = (printed: StoryCaption, described: StoryCaption): StoryCaption => ({
  ...described,
  ...(Object.fromEntries(
    Object.entries(printed).filter(([, value]) => !isUnknown(value))
  ) as Partial<StoryCaption>),
});

/** The caption of a picture in the text that one beside it is; a picture may stand there twice, with other words each. */
function placeOf(
  { caption: words }: StoryCaption,
  captions: readonly StoryCaption[],
  key: string,
  taken: ReadonlySet<number>
): number | undefined {
  const shown = [...captions.keys()].filter((at) => {
    const there = captions[at];
    return there !== undefined && keyOf(there) === key;
  });
  const same = shown.find((at) => captions[at]?.caption === words);
  return same ?? shown.find((at) => !taken.has(at)) ?? (words === '' ? shown[0] : undefined);
}

/** A text with pictures that stand beside it; one that is in it already is not taken twice, but keeps its role. */
export function withPictures(text: BodyText, beside: readonly StoryCaption[]): BodyText {
  const captions = [...text.captions];
  const added: StoryCaption[] = [];
  const taken = new Set<number>();
  for (const caption of beside) {
    const key = keyOf(caption);
    if (key === null && caption.caption === '' && caption.creditLine === null) continue;
    const at = key === null ? undefined : placeOf(caption, captions, key, taken);
    const there = at === undefined ? undefined : captions[at];
    if (at === undefined || !there) {
      added.push(caption);
      continue;
    }
    taken.add(at);
    captions[at] = {
      ...completed(there, caption),
      role: caption.role === 'lead' ? 'lead' : there.role,
    };
  }
  const leads = added.filter(({ role }) => role === 'lead');
  const others = added.filter(({ role }) => role !== 'lead');
  return {
    ...text,
    parts: shifted(text.parts, leads.length),
    captions: [...leads, ...captions, ...others],
  };
}

/** A picture as metadata describe it; texts may be HTML. */
export interface DescribedPicture {
  url: string | null;
  /** Its caption as readers see it. */
  caption: string | null;
  credit: string | null;
  altText: string | null;
  role: StoryCaption['role'];
}

/** Texts without markup, which most are, need no parser. */
const asLine = (text: string | null) =>
  text === null ? null : (/[<&]/.test(text) ? plainText(text) : tidyText(text)).trim() || null;

/** The caption of a picture that metadata describe, read as every printed one. */
export function describedCaption(picture: DescribedPicture, context: HtmlContext): StoryCaption {
  const printed = { text: asLine(picture.caption) ?? '', credit: asLine(picture.credit) };
  return {
    ...readStoryCaption(printed, context),
    altText: asLine(picture.altText),
    picture: picture.url === null ? null : placedPicture(picture.url, context.base),
    role: picture.role,
  };
}

/** Where a picture is: at an address, or in a file beside the source. */
function placedPicture(address: string, base: string | null): StoryCaption['picture'] {
  const url = webAddress(address, base);
  if (url !== null) return { url, file: null };
  const isPath = !/^[a-z][\w+.-]*:/i.test(address.trim());
  return isPath ? { url: null, file: address.trim().replace(/^\/+/, '') } : null;
}

/** An http or https address, resolved against its base; null for anything else. */
export function webAddress(written: string | null, base: string | null): string | null {
  if (written === null || written.trim() === '') return null;
  try {
    const url = new URL(written.trim(), base ?? undefined);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The words of a text's first paragraph or heading. */
function firstWords(parts: readonly ReadPart[]): string {
  for (const part of parts) {
    if (part.type !== 'text') continue;
    for (const block of part.blocks) {
      const words = wordsOfBlock(block).trim();
      if (words !== '') return words;
    }
  }
  return '';
}

/** All words of a story's text, for comparing. */
const wordsOfParts = (parts: readonly ReadPart[]): string =>
  parts
    .map((part) =>
      part.type === 'text' ? part.blocks.map((block) => wordsOfBlock(block)).join(' ') : ''
    )
    .join(' ');

/**
 * The headline of a story in plain text. A story without one, as blogs have, gets its first words and a problem.
 * @param written as the source has it, HTML or not
 * @throws UnreadableStoryError `no-headline` where there are no words either
 */
export function headlineOf(
  written: string | null,
  parts: readonly ReadPart[]
): { headline: string; problems: StoryProblem[] } {
  const headline = asLine(written)?.replace(/\s+/g, ' ');
  if (headline) return { headline, problems: [] };
  const words = firstWords(parts);
  if (words === '') {
    const message = 'It has neither a headline nor a text.';
    throw new UnreadableStoryError('no-headline', message, 'headline');
  }
  const isShort = words.length <= MADE_HEADLINE;
  const cut = words.lastIndexOf(' ', MADE_HEADLINE);
  const made = isShort ? words : `${words.slice(0, cut === -1 ? MADE_HEADLINE : cut)}…`;
  const message = 'The source gives it no headline; its first words were taken. Write one.';
  return { headline: made, problems: [{ rule: 'headline-made', message, place: 'headline' }] };
}

/** A summary as a standfirst: on one line, and none where the text begins with it. */
export function standfirstOf(written: string | null, parts: readonly ReadPart[]): string | null {
  const words = asLine(written)?.replace(/\s+/g, ' ');
  if (!words) return null;
  const known = withoutEnd(words, /[\s.…[\]]/).toLowerCase();
  const begins = wordsOfParts(parts).replace(/\s+/g, ' ').trim().toLowerCase().startsWith(known);
  return begins ? null : words;
}

/** What an editor should know of a story that came without any text. */
export const emptyText = (parts: readonly ReadPart[]): StoryProblem[] =>
  parts.length > 0
    ? []
    : [{ rule: 'no-text', message: 'The source has no text for this story.', place: 'parts' }];
