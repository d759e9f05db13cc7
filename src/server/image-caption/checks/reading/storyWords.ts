import { scriptsOf } from './scripts';
import { soundOf } from './soundOf';
import { inflectionOf, FEW_ENDINGS, type Inflection } from './inflection';
import { wordsOf, type Word } from './words';

/** Where and how often a word stands in a story. */
interface Occurrences {
  count: number;
  /** In the headline, the standfirst or the first paragraphs. */
  isLeading: boolean;
}

/** The words of a story, read once and asked by each of its captions. */
export interface StoryWords {
  /** By folded word. */
  exact: ReadonlyMap<string, Occurrences>;
  /** By what is left of longer words without their last letters, by the beginnings and the parts of compounds. */
  stems: ReadonlyMap<string, Occurrences>;
  beginnings: ReadonlyMap<string, Occurrences>;
  parts: ReadonlyMap<string, Occurrences>;
  /** Neighbours that both carry weight. */
  pairs: ReadonlySet<string>;
  scripts: ReadonlySet<string>;
  inflection: Inflection;
  /** What its different words weigh together: how much it says, in a language of long words or of short ones. */
  weight: number;
  /** What its words sound like, for names in another script; read when first asked for. */
  sounds: () => ReadonlySet<string>;
}

/** Of a longer story the rest is not read: what a picture shows is said before. */
const READ_CHARACTERS = 60_000;
const BEGINNING = 5;
const SHORTEST_PART = 5;

/** @param locale BCP 47; says how the words of the story change */
export function readStoryWords(lead: string, rest: string, locale: string | null): StoryWords {
  const inflection = inflectionOf(locale);
  const exact = new Map<string, Occurrences>();
  const pairs = new Set<string>();
  let weight = 0;
  const add = (words: readonly Word[], isLeading: boolean): void => {
    let previous: Word | undefined;
    for (const word of words) {
      const occurrences = exact.get(word.form);
      if (occurrences === undefined) {
        exact.set(word.form, { count: 1, isLeading });
        weight += word.weight;
      } else {
        occurrences.count += 1;
        occurrences.isLeading ||= isLeading;
      }
      if (previous !== undefined && previous.weight > 0 && word.weight > 0)
        pairs.add(`${previous.form} ${word.form}`);
      previous = word;
    }
  };
  add(wordsOf(lead.slice(0, READ_CHARACTERS)), true);
  add(wordsOf(rest.slice(0, READ_CHARACTERS)), false);
  let sounds: ReadonlySet<string> | null = null;
  return {
    exact,
    pairs,
    scripts: scriptsOf(exact.keys()),
    inflection,
    weight,
    sounds: () => (sounds ??= soundsOf(exact.keys())),
    ...partsOf(exact, inflection),
  };
}

function soundsOf(forms: Iterable<string>): Set<string> {
  const sounds = new Set<string>();
  for (const form of forms) {
    const sound = soundOf(form);
    if (sound !== null) sounds.add(sound);
  }
  return sounds;
}

type Parts = Pick<StoryWords, 'stems' | 'beginnings' | 'parts'>;

function partsOf(exact: ReadonlyMap<string, Occurrences>, inflection: Inflection): Parts {
  const stems = new Map<string, Occurrences>();
  const beginnings = new Map<string, Occurrences>();
  const parts = new Map<string, Occurrences>();
  for (const [form, occurrences] of exact) {
    if (!/^\p{L}/u.test(form)) continue;
    for (const stem of stemsOf(form, inflection)) merge(stems, stem, occurrences);
    if (form.length >= BEGINNING) merge(beginnings, form.slice(0, BEGINNING), occurrences);
    for (const part of endingsOf(form)) merge(parts, part, occurrences);
  }
  return { stems, beginnings, parts };
}

function merge(into: Map<string, Occurrences>, key: string, occurrences: Occurrences): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, occurrences);
  else
    into.set(key, {
      count: known.count + occurrences.count,
      isLeading: known.isLeading || occurrences.isLeading,
    });
}

/** A Korean syllable is a letter of its own: two of them are a word. */
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7af;
const isLatin = (code: number): boolean => code < 0x250;

/** Endings change the last letters; what is left must still tell words apart. The longest stem stands first. */
function stemsOf(form: string, { endings, shortest: ofLatin }: Inflection): string[] {
  const stems = [form];
  const code = form.charCodeAt(0);
  const shortest = isLatin(code) ? ofLatin : isHangul(code) ? 2 : 4;
  for (let cut = 1; cut <= endings && form.length - cut >= shortest; cut += 1)
    stems.push(form.slice(0, -cut));
  return stems;
}

/** The second halves of a long word: in languages that join nouns it may be one. */
function endingsOf(form: string): string[] {
  if (form.length < 2 * SHORTEST_PART - 1 || form.length > 40) return [];
  const endings: string[] = [];
  for (let start = 4; form.length - start >= SHORTEST_PART; start += 1)
    endings.push(form.slice(start));
  return endings;
}

/** How surely a word of a caption stands in the story, 0 to 1, and where. */
export interface Match {
  sureness: number;
  occurrences: Occurrences;
}

export function matchIn(story: StoryWords, form: string): Match | null {
  const exact = story.exact.get(form);
  if (exact !== undefined) return { sureness: 1, occurrences: exact };
  if (!/^\p{L}/u.test(form)) return null;
  for (const stem of stemsOf(form, story.inflection)) {
    const occurrences = story.stems.get(stem);
    if (occurrences === undefined) continue;
    return { sureness: form.length - stem.length <= FEW_ENDINGS ? 0.85 : 0.6, occurrences };
  }
  return compoundIn(story, form);
}

function compoundIn(story: StoryWords, form: string): Match | null {
  if (form.length < SHORTEST_PART || form.length > 40) return null;
  const asEnding = story.parts.get(form);
  if (asEnding !== undefined) return { sureness: 0.6, occurrences: asEnding };
  for (const ending of endingsOf(form)) {
    const occurrences = story.exact.get(ending) ?? story.parts.get(ending);
    if (occurrences !== undefined) return { sureness: 0.5, occurrences };
  }
  const beginning =
    form.length < BEGINNING ? undefined : story.beginnings.get(form.slice(0, BEGINNING));
  return beginning === undefined ? null : { sureness: 0.5, occurrences: beginning };
}
