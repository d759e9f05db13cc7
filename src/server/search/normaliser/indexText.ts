import { LRUCache } from 'lru-cache';
import { analysedJoined, analysedWords, type AnalysedWord } from './words';
import { token, type TokenKind } from './tokens';

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

  /** The forms and the stem of a word, where it stands. */
  addWord({ word, forms, stem }: AnalysedWord, ofWord: TokenKind, ofStem: TokenKind | null): void {
    this.add(token(ofWord, word));
    for (const form of forms) this.add(token(ofWord, form));
    if (stem !== null && ofStem !== null) this.add(token(ofStem, stem));
  }

  toString(): string {
    return [...this.all].join(' ');
  }
}

/** Takes the parts of one story apart. */
class TextIndex {
  readonly tokens = new Tokens(MOST_BYTES);
  readonly ranked = new Tokens(MOST_BYTES / 4);
  private readonly stream: string[] = [];
  private room = MOST_WORDS;

  constructor(private readonly language: string) {}

  /**
   * The words of a part, in their order, and behind them those that others write as one; a word that it
   * has often is the same object each time.
   */
  read(part: string, mark = ''): AnalysedWord[] {
    const words = this.room > 0 ? analysedWords(part, this.language, this.room) : [];
    this.room -= words.length;
    for (const { word } of words) this.stream.push(mark === '' ? word : mark + word);
    this.stream.push('|');
    const joined = this.room > 0 ? analysedJoined(part, this.language).slice(0, this.room) : [];
    this.room -= joined.length;
    for (const { word } of joined) this.stream.push(mark + word, '|');
    return joined.length > 0 ? [...words, ...joined] : words;
  }

  /** Lets the story be found by a word. */
  anywhere({ tokens }: AnalysedWord): void {
    for (const each of tokens) this.tokens.add(each);
  }

  written(): IndexedText {
    return {
      tokens: this.tokens.toString(),
      stream: ` ${this.stream.join(' ')} `,
      ranked: ` ${this.ranked.toString()} `,
    };
  }
}

/** A draft and what is public say the same more often than not: it is taken apart once for both. */
const last = new LRUCache<string, IndexedText>({
  max: 500,
  maxSize: 20_000_000,
  sizeCalculation: ({ tokens, stream }, key) => key.length + tokens.length + stream.length,
});

/**
 * What is kept of a story to find it by.
 *
 * @param captionsApart whether who looks for it may be somebody who may not read its captions
 */
export function indexText(
  text: SearchedText,
  language: string,
  captionsApart: boolean
): IndexedText {
  const isApart = captionsApart && text.captions !== '';
  const key = `${language} ${String(isApart)} ${[text.headline, text.lead, text.names, text.body, text.captions].join('\0')}`;
  const known = last.get(key);
  if (known) return known;
  const indexed = takenApart(text, language, isApart);
  last.set(key, indexed);
  return indexed;
}

function takenApart(text: SearchedText, language: string, captionsApart: boolean): IndexedText {
  const index = new TextIndex(language);
  const { tokens, ranked } = index;
  for (const word of index.read(text.headline)) {
    index.anywhere(word);
    tokens.addWord(word, 'headlineWord', 'headlineStem');
    ranked.addWord(word, 'headlineWord', 'headlineStem');
  }
  for (const word of index.read(text.lead)) {
    index.anywhere(word);
    ranked.addWord(word, 'leadWord', 'leadStem');
  }
  for (const word of index.read(text.names)) {
    index.anywhere(word);
    ranked.addWord(word, 'nameWord', null);
  }
  for (const word of index.read(text.captions, captionsApart ? '^' : '')) {
    if (captionsApart) tokens.addWord(word, 'captionWord', 'captionStem');
    else index.anywhere(word);
    ranked.addWord(word, 'captionWord', 'captionStem');
  }
  readBody(index, text.body);
  return index.written();
}

/** The longest part, in which each word is looked at once. */
function readBody(index: TextIndex, body: string): void {
  const times = new Map<AnalysedWord, number>();
  for (const word of index.read(body)) times.set(word, (times.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [word, count] of times) {
    index.anywhere(word);
    const counted = word.stem ?? word.word;
    counts.set(counted, (counts.get(counted) ?? 0) + count);
  }
  for (const [form, count] of counts) if (count >= OFTEN) index.ranked.add(token('often', form));
}
