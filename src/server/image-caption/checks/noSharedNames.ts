import { captionNames, readCaption } from '../anatomy';
import type { Finding } from '../findings';

export interface CheckedCaption {
  text: string;
  locale?: string;
}

export interface CheckedStory {
  headline: string;
  paragraphs: readonly string[];
}

/**
 * Finds captions whose names the story does not know: a caption for another picture names other people, places and
 * bodies. A caption that names nothing, or whose script is not the story's, gives no finding.
 */
export function noSharedNames(caption: CheckedCaption, story: CheckedStory): Finding[] {
  const { description } = readCaption(
    caption.text,
    caption.locale === undefined ? {} : { locale: caption.locale }
  );
  const { persons, others } = captionNames(description);
  const sought = [...persons, ...others];
  if (sought.length === 0) return [];
  const storyText = [story.headline, ...story.paragraphs].join('\n');
  const storyWords = wordsOf(storyText);
  if (!sharesScript(sought.join(' '), storyText)) return [];
  if (
    persons.some((name) => knowsPerson(storyWords, name)) ||
    others.some((name) => knowsName(storyWords, name))
  )
    return [];
  return [
    {
      rule: 'no-shared-names',
      // One name alone may be a by-stander's; several unknown to the story, persons among them, are another story's.
      severity: persons.length > 0 && sought.length > 1 ? 'error' : 'warning',
      message: `The caption names ${sought.slice(0, 4).join(', ')}; the story names none of them.`,
      evidence: {
        persons,
        others,
        foundInStory: [],
        comparedWith: { headline: story.headline, paragraphs: story.paragraphs.length },
      },
    },
  ];
}

interface StoryWords {
  exact: ReadonlySet<string>;
  /** The words and what is left of the longer ones without their last letters: names decline. */
  stems: ReadonlySet<string>;
}

function wordsOf(text: string): StoryWords {
  const exact = new Set(comparable(text));
  return { exact, stems: new Set([...exact].flatMap(stems)) };
}

function comparable(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/(?<=\p{L})['’]s?(?!\p{L})/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Declension and genitives change at most the last two letters; what is left must still tell names apart. */
function stems(word: string): string[] {
  const shortest = /^[a-z0-9]+$/.test(word) ? 5 : 4;
  return [0, 1, 2]
    .filter((cut) => cut === 0 || word.length - cut >= shortest)
    .map((cut) => word.slice(0, word.length - cut));
}

function hasWord(story: StoryWords, word: string): boolean {
  return stems(word).some((stem) => story.stems.has(stem));
}

/** A story that goes on about a person gives at least the family name, which is last, or first in East Asia. */
function knowsPerson(story: StoryWords, name: string): boolean {
  const words = comparable(name).filter((word) => word.length > 1);
  const last = words.at(-1);
  const first = words[0];
  if (last === undefined || first === undefined) return false;
  return hasWord(story, last) || (first.length <= 4 && words.length > 1 && story.exact.has(first));
}

/** Of a name of several words all must be there; they need not stand together. */
function knowsName(story: StoryWords, name: string): boolean {
  // Of a compound ("UN-Hauptquartier") one part is enough: languages join names and nouns.
  const words = name
    .split(' ')
    .map((word) => comparable(word).filter((part) => part.length > 1))
    .filter((parts) => parts.length > 0);
  return words.length > 0 && words.every((parts) => parts.some((part) => hasWord(story, part)));
}

function sharesScript(names: string, story: string): boolean {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Hebrew}/u,
    /\p{Script=Georgian}/u,
    /\p{Script=Armenian}/u,
  ];
  return scripts.some((script) => script.test(names) && script.test(story));
}
