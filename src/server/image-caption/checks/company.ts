import { agencyNamed, creditParts, parseCaption } from '../parse';
import type { CaptionUnderTest, OtherCaption } from './caption';
import { prepareCaption } from './prepareCaption';
import { readStory, type StoryReading } from './reading/storyReading';
import { relationToStory } from './relation/relation';
import { knowsName, knowsPerson } from './storyKnows';

/** Of more captions of a story only so many are read: a gallery says soon whose it is. */
const MOST_READ = 60;

const readBefore = new WeakMap<StoryReading, Map<string, number>>();

/** How much a caption of the story reads like one of it; 0 where it says nothing that could be compared. */
function likelihoodOf(text: string, story: StoryReading): number {
  const known = readBefore.get(story) ?? new Map<string, number>();
  readBefore.set(story, known);
  const likelihood =
    known.get(text) ?? relationToStory(prepareCaption({ text, story }))?.likelihood ?? 0;
  known.set(text, likelihood);
  return likelihood;
}

/**
 * Whether other captions of the story that fit it are of this caption's kind: by the same photographer, or naming
 * what it names. A gallery tells in its captions what the story does not: one of them may be any other story's by its
 * words, and is by the company it keeps none.
 */
export function isInGoodCompany(caption: CaptionUnderTest, lookAgainBelow: number): boolean {
  const { story } = caption;
  if (story === null) return false;
  const fitting = caption.siblings
    .slice(0, MOST_READ)
    .filter(({ text }) => text !== caption.text && likelihoodOf(text, story) >= lookAgainBelow);
  return fitting.length > 0 && (sharesCreator(caption, fitting) || sharesNames(caption, fitting));
}

/** One other picture may be the photographer's by chance; a gallery is hers throughout. */
const GALLERY = 2;

function sharesCreator(caption: CaptionUnderTest, fitting: readonly OtherCaption[]): boolean {
  const creator = creatorOf(caption.fields, caption.text);
  const isHers = (other: OtherCaption): boolean => creatorOf(other, other.text) === creator;
  return (
    creator !== null && caption.siblings.filter(isHers).length >= GALLERY && fitting.some(isHers)
  );
}

/** The photographer, in small letters; an agency has many. */
function creatorOf(
  { creator, creditLine }: Pick<OtherCaption, 'creator' | 'creditLine'>,
  text: string
): string | null {
  const name =
    creator ??
    (creditLine ? creditParts(creditLine).creator : null) ??
    parseCaption(text).creator ??
    null;
  return name === null || agencyNamed(name) !== null ? null : name.toLowerCase().trim();
}

function sharesNames({ reading }: CaptionUnderTest, fitting: readonly OtherCaption[]): boolean {
  const together = readStory({ headline: '', paragraphs: fitting.map(({ text }) => text) });
  const { persons, others } = reading.names;
  return (
    persons.some((name) => knowsPerson(together, name)) ||
    others.some((name) => knowsName(together, name))
  );
}
