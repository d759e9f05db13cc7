import { eachWordIn } from './words';
import { token } from './tokens';

/** The texts of a story, plain. */
export interface SearchedText {
  headline: string;
  /** What stands above and below the headline. */
  lead: string;
  /** Of people, places and whoever wrote it. */
  names: string;
  body: string;
  captions: string;
}

export interface IndexedText {
  /** All tokens, each once, with spaces between. */
  tokens: string;
  /**
   * The words in their order, for phrases; a bar between two texts, and a space at each end. Those of
   * captions that are told apart begin with `^`.
   */
  stream: string;
  /** The tokens by which what was found is put in order. */
  ranked: string;
}

/** Longer stories are found by their first words. PostgreSQL takes a million bytes of them. */
const MOST_WORDS = 20_000;
const MOST_BYTES = 400_000;

/** How often a word stands in a story that is about it. */
const OFTEN = 3;

/** Collects tokens while there is room. */
class Tokens {
  private readonly all = new Set<string>();
  private room: number;

  constructor(bytes: number) {
    this.room = bytes;
  }

  add(each: string): void {
    if (this.room < each.length || this.all.has(each)) return;
    this.all.add(each);
    this.room -= each.length + 1;
  }

  toString(): string {
    return [...this.all].join(' ');
  }
}

/**
 * What is kept of a story to find it by.
 *
 * @param others tokens that are no words: of its section, its authors
 * @param captionsApart whether who looks for it may be somebody who may not read its captions
 */
export function indexText(
  text: SearchedText,
  language: string,
  others: readonly string[],
  captionsApart: boolean
): IndexedText {
  const tokens = new Tokens(MOST_BYTES);
  const ranked = new Tokens(MOST_BYTES / 4);
  const stream: string[] = [];
  const counts = new Map<string, number>();
  let words = 0;
  const room = () => words < MOST_WORDS;
  others.forEach((each) => tokens.add(each));

  const read = (
    part: string,
    add: (forms: readonly string[], stem: string | null) => void,
    mark = ''
  ) => {
    for (const { word, forms, stem } of room() ? eachWordIn(part, language) : []) {
      if (!room()) break;
      words += 1;
      add(forms.length === 0 ? [word] : [word, ...forms], stem);
      stream.push(mark + word);
    }
    stream.push('|');
  };
  const anywhere = (forms: readonly string[], stem: string | null) => {
    for (const form of forms) tokens.add(token('word', form));
    if (stem !== null) tokens.add(token('stem', stem));
  };

  read(text.headline, (forms, stem) => {
    anywhere(forms, stem);
    for (const form of forms) {
      tokens.add(token('headlineWord', form));
      ranked.add(token('headlineWord', form));
    }
    if (stem === null) return;
    tokens.add(token('headlineStem', stem));
    ranked.add(token('headlineStem', stem));
  });
  read(text.lead, (forms, stem) => {
    anywhere(forms, stem);
    for (const form of forms) ranked.add(token('leadWord', form));
    if (stem !== null) ranked.add(token('leadStem', stem));
  });
  read(text.names, (forms, stem) => {
    anywhere(forms, stem);
    for (const form of forms) ranked.add(token('nameWord', form));
  });
  read(
    text.captions,
    (forms, stem) => {
      if (!captionsApart) anywhere(forms, stem);
      for (const form of forms) {
        if (captionsApart) tokens.add(token('captionWord', form));
        ranked.add(token('captionWord', form));
      }
      if (stem === null) return;
      if (captionsApart) tokens.add(token('captionStem', stem));
      ranked.add(token('captionStem', stem));
    },
    captionsApart ? '^' : ''
  );
  read(text.body, (forms, stem) => {
    anywhere(forms, stem);
    const [word = ''] = forms;
    const counted = stem ?? word;
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
  });
  for (const [form, count] of counts) if (count >= OFTEN) ranked.add(token('often', form));
  return {
    tokens: tokens.toString(),
    stream: ` ${stream.join(' ')} `,
    ranked: ` ${ranked.toString()} `,
  };
}
