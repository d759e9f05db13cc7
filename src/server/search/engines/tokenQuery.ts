import { encoded, languageIn, token, textWords, type TokenKind } from '../normaliser';
import { parseQuery, type ParsedQuery, type SoughtPhrase, type SoughtWord } from '../query';
import { NOT_PUBLIC } from './keptStory';
import { localeMark } from './localeMark';
import type { SearchField, SearchQuestion } from './searchEngine';

/** A token, or all that begin so. */
export interface SoughtToken {
  text: string;
  isBeginning: boolean;
}

/** What a database is asked for: tokens of lower-case ASCII letters and digits, and nothing that was typed. */
export interface TokenQuery {
  /** Of each group a story has one. */
  all: ReadonlyArray<readonly SoughtToken[]>;
  /** A story has none of these. */
  none: readonly SoughtToken[];
  /** Patterns for LIKE in the stream of words; of each group one fits. */
  phrases: ReadonlyArray<readonly string[]>;
  /** None of these fits. */
  unwantedPhrases: readonly string[];
}

/** A section by its names, in all languages. */
export interface NamedSection {
  documentId: string;
  names: readonly string[];
}

const exactly = (kind: TokenKind, form: string): SoughtToken => ({
  text: token(kind, form),
  isBeginning: false,
});

/** By which tokens a word is found in the fields that it is looked for in. */
const KINDS_OF: Readonly<Record<SearchField, { word: TokenKind; stem: TokenKind }>> = {
  headline: { word: 'headlineWord', stem: 'headlineStem' },
  story: { word: 'word', stem: 'stem' },
  captions: { word: 'captionWord', stem: 'captionStem' },
};

/** What is published has the words of its captions among all others. */
const fieldsOf = ({ state, fields }: SearchQuestion): SearchField[] =>
  fields.filter(
    (field) =>
      !(field === 'captions' && state === 'published') &&
      !(field === 'headline' && fields.includes('story'))
  );

/** The tokens by which a story has a word. */
function tokensOf(
  { word, stem, others, isBeginning }: SoughtWord,
  fields: readonly SearchField[]
): SoughtToken[] {
  return fields.flatMap((field) => {
    const kinds = KINDS_OF[field];
    const tokens: SoughtToken[] = [
      { text: token(kinds.word, word), isBeginning },
      ...others.map((other) => ({ ...other, text: token(kinds.word, other.word) })),
    ];
    if (stem === null) return tokens;
    if (stem !== word && !(isBeginning && stem.startsWith(word))) {
      tokens.push(exactly(kinds.word, stem));
    }
    tokens.push(exactly(kinds.stem, stem));
    return tokens;
  });
}

/** The sections that have a word in their name. */
function sectionsNamed(
  sections: readonly NamedSection[],
  { word, stem, isBeginning }: SoughtWord,
  language: string
): string[] {
  return sections
    .filter(({ names }) =>
      names.some((name) =>
        textWords(name, language).some(
          (each) =>
            each.core === word ||
            (stem !== null && (each.stem === stem || each.word === stem)) ||
            (isBeginning && each.word.startsWith(word))
        )
      )
    )
    .map(({ documentId }) => documentId);
}

function patternsOf({ others, ...phrase }: SoughtPhrase, fields: readonly SearchField[]): string[] {
  const marks = [
    ...(fields.includes('story') ? [''] : []),
    ...(fields.includes('captions') ? ['^'] : []),
  ];
  return [phrase, ...others].flatMap(({ words, isBeginning }) =>
    marks.map((mark) => `% ${words.map((word) => mark + word).join(' ')}${isBeginning ? '' : ' '}%`)
  );
}

/** What was typed, and what of it a database is asked. */
export interface PreparedQuestion {
  parsed: ParsedQuery;
  tokens: TokenQuery;
  /** The same for those that have all words in their headline; null where that cannot be. */
  inHeadline: TokenQuery | null;
  /** For each word, the sections that are named so. */
  sectionsOf: ReadonlyMap<SoughtWord, readonly string[]>;
}

export function prepareQuestion(
  question: SearchQuestion,
  sections: readonly NamedSection[]
): PreparedQuestion {
  const language = languageIn(question.locale);
  const parsed = parseQuery(question.text, language);
  const fields = fieldsOf(question);
  const mayNameSections = fields.includes('story');
  const sectionsOf = new Map(
    parsed.words.map((word) => [
      word,
      mayNameSections && !word.isExact ? sectionsNamed(sections, word, language) : [],
    ])
  );
  const inSections = sectionTokens(question);
  const few = tokensOfFew(question);
  const rest = {
    none: parsed.unwanted.flatMap((word) =>
      fields.map((field) => exactly(KINDS_OF[field].word, word))
    ),
    phrases: parsed.phrases
      .map((phrase) => patternsOf(phrase, fields))
      .filter((patterns) => patterns.length > 0),
    unwantedPhrases: parsed.unwantedPhrases.flatMap((phrase) => patternsOf(phrase, fields)),
  };
  const tokens = {
    ...rest,
    all: [
      ...few,
      ...parsed.words.map((word) => [
        ...tokensOf(word, fields),
        ...(sectionsOf.get(word) ?? []).map((id) => exactly('section', encoded(id))),
      ]),
      ...inSections,
    ],
  };
  const inHeadline = {
    ...rest,
    all: [...few, ...parsed.words.map((word) => tokensOf(word, ['headline'])), ...inSections],
  };
  const mark = localeMark(question.locale);
  return {
    parsed,
    tokens: marked(tokens, mark),
    inHeadline: fields.includes('headline') ? null : marked(inHeadline, mark),
    sectionsOf,
  };
}

const marked = (query: TokenQuery, mark: string): TokenQuery => {
  const all = (tokens: readonly SoughtToken[]) =>
    tokens.map((each) => ({ ...each, text: mark + each.text }));
  // Who types a word again means no more by it.
  const groups = new Map(query.all.map(all).map((group) => [JSON.stringify(group), group]));
  const none = new Map(all(query.none).map((each) => [each.text, each]));
  return { ...query, all: [...groups.values()], none: [...none.values()] };
};

/** What few stories have. It is asked first: where no story has it, no database reads the words. */
const tokensOfFew = ({ author, withoutPublic }: SearchQuestion): SoughtToken[][] => [
  ...(withoutPublic ? [[exactly('state', NOT_PUBLIC)]] : []),
  ...(author === null ? [] : [[exactly('author', encoded(author))]]),
];

const sectionTokens = ({ sections, outlet }: SearchQuestion): SoughtToken[][] =>
  sections === null
    ? []
    : [
        [
          ...sections.map((id) => exactly('section', encoded(id))),
          ...(outlet === null ? [] : [exactly('outlet', encoded(outlet))]),
        ],
      ];
