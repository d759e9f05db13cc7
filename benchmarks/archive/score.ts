/** What a reader made of a page, in plain text, whatever reader it was. */
export interface ReadPage {
  headline: string;
  trail: readonly string[];
  byline: string | null;
  datelinePlace: string | null;
  /** ISO date or date-time. */
  date: string | null;
  /** Paragraphs with line breaks between them. */
  body: string;
  captions: readonly string[];
}

/** What a page should be read as. What is left out is not labelled, what is null the page does not have. */
export interface LabelledPage {
  name: string;
  publisher: string;
  /** BCP 47. */
  language: string;
  /** Null for a page that is to be refused. */
  headline: string | null;
  /** Other wordings under which the page prints its headline. */
  alsoHeadlines?: readonly string[];
  trail?: readonly string[];
  byline?: string | null;
  datelinePlace?: string | null;
  date?: string | null;
  /** Paragraphs with line breaks between them, standfirst and subheads among them. */
  body?: string;
  /** Text that belongs to the story and may stand in its body or not: a standfirst, a list, a correction. */
  alsoOfStory?: string;
  captions?: readonly string[];
  /** Texts that may be read as captions though the labels do not ask for them, as of pictures without one. */
  alsoCaptions?: readonly string[];
}

interface Share {
  right: number;
  of: number;
}

export interface PageScore {
  headline?: boolean;
  refused?: boolean;
  trail?: boolean;
  byline?: boolean;
  dateline?: boolean;
  date?: boolean;
  bodyF1?: number;
  hasForeignText?: boolean;
  captions?: { found: number; read: number; labelled: number; isFalse: readonly string[] };
}

/** Shares are of 1; null where no page has the label. */
export interface ReadingFigures {
  pages: number;
  headline: number | null;
  /** Of the pages without a story, how many were refused. */
  refused: number | null;
  trail: number | null;
  byline: number | null;
  dateline: number | null;
  date: number | null;
  /** The mean of the pages. */
  bodyF1: number | null;
  captionsF1: number | null;
  /** The share of articles in whose text stands something foreign to it. */
  boilerplatePages: number | null;
  /** How many captions were read that are none. */
  falseCaptions: number;
  /** The share of pages without such a one. */
  pagesWithoutFalseCaption: number | null;
}

const LINKING = new Set(
  'and und et y e i u og och en dan ve ja oraz with mit avec con com и і та by von par por di the'.split(
    ' '
  )
);
/** Single signs of scripts without spaces count as words. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

export const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().match(WORD) ?? [];

const countsOf = (words: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** How well two texts agree, by their words: 1 where they have the same, 0 where they share none. */
export function wordF1(read: string, wanted: string): number {
  const [mine, its] = [wordsOf(read), wordsOf(wanted)];
  if (mine.length === 0 || its.length === 0) return mine.length === its.length ? 1 : 0;
  const left = countsOf(its);
  let shared = 0;
  for (const word of mine) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (mine.length + its.length);
}

/** From here on two headlines, and two captions, are the same. */
const SAME_HEADLINE = 0.9;
const SAME_CAPTION = 0.75;
/** More than this share of a text's words are foreign text, from this many words on. */
const FOREIGN_SHARE = 0.01;
const FEWEST_FOREIGN_WORDS = 4;
const SHINGLE = 3;

const shinglesOf = (words: readonly string[]) =>
  words.slice(SHINGLE - 1).map((_word, at) => words.slice(at, at + SHINGLE).join(' '));

/** The paragraphs of a text that share less than half of their runs of words with the story. */
function foreignParagraphs(body: string, story: string): string[] {
  const own = new Set(shinglesOf(wordsOf(story)));
  const ownWords = new Set(wordsOf(story));
  return body.split('\n').filter((paragraph) => {
    const words = wordsOf(paragraph);
    if (words.length < FEWEST_FOREIGN_WORDS) return words.some((word) => !ownWords.has(word));
    const shingles = shinglesOf(words);
    return shingles.filter((shingle) => own.has(shingle)).length * 2 < shingles.length;
  });
}

function hasForeignText(body: string, story: string): boolean {
  const foreign = foreignParagraphs(body, story).flatMap(wordsOf).length;
  return foreign >= FEWEST_FOREIGN_WORDS && foreign > wordsOf(body).length * FOREIGN_SHARE;
}

const sameNames = (read: string | null, wanted: string | null) => {
  const [mine, its] = [read, wanted].map((names) =>
    [...new Set(wordsOf(names ?? '').filter((word) => !LINKING.has(word)))].sort().join(' ')
  );
  return mine === its;
};

const sameText = (read: string | null, wanted: string | null) =>
  wordsOf(read ?? '').join(' ') === wordsOf(wanted ?? '').join(' ');

/** Matches what was read with the labels, each with the one that it is most like. */
function scoreCaptions(
  read: readonly string[],
  wanted: readonly string[],
  also: readonly string[]
): PageScore['captions'] {
  const left = [...wanted];
  const isFalse: string[] = [];
  let found = 0;
  for (const caption of read) {
    const likes = left.map((label) => wordF1(caption, label));
    const best = likes.indexOf(Math.max(...likes));
    if ((likes[best] ?? 0) >= SAME_CAPTION) {
      left.splice(best, 1);
      found += 1;
    } else if (![...wanted, ...also].some((label) => wordF1(caption, label) >= SAME_CAPTION)) {
      isFalse.push(caption);
    }
  }
  return { found, read: found + isFalse.length, labelled: wanted.length, isFalse };
}

/** Compares what was read with its labels. @param read null for a page that was refused */
export function scorePage(read: ReadPage | null, labels: LabelledPage): PageScore {
  if (labels.headline === null) return { refused: read === null };
  const { trail, byline, datelinePlace, date, body, captions, alsoCaptions } = labels;
  return {
    headline:
      read !== null &&
      [labels.headline, ...(labels.alsoHeadlines ?? [])].some(
        (headline) => wordF1(read.headline, headline) >= SAME_HEADLINE
      ),
    ...(trail && { trail: read !== null && sameText(read.trail.join(' '), trail.join(' ')) }),
    ...(byline !== undefined && { byline: read !== null && sameNames(read.byline, byline) }),
    ...(datelinePlace !== undefined && {
      dateline: read !== null && sameText(read.datelinePlace, datelinePlace),
    }),
    ...(date !== undefined && {
      date: read !== null && read.date?.slice(0, 10) === date?.slice(0, 10),
    }),
    ...(body !== undefined && {
      bodyF1: wordF1(read?.body ?? '', body),
      hasForeignText:
        read !== null &&
        hasForeignText(
          read.body,
          [body, labels.headline, ...(labels.alsoHeadlines ?? []), labels.alsoOfStory ?? ''].join(
            '\n'
          )
        ),
    }),
    ...(captions && {
      captions: scoreCaptions(read?.captions ?? [], captions, alsoCaptions ?? []),
    }),
  };
}

const share = (answers: ReadonlyArray<boolean | undefined>): number | null => {
  const { right, of } = answers.reduce<Share>(
    (sum, answer) =>
      answer === undefined ? sum : { right: sum.right + Number(answer), of: sum.of + 1 },
    { right: 0, of: 0 }
  );
  return of === 0 ? null : right / of;
};

/** The figures of a set of pages. */
export function figuresOf(scores: readonly PageScore[]): ReadingFigures {
  const f1s = scores.flatMap(({ bodyF1 }) => bodyF1 ?? []);
  const captions = scores.flatMap((score) => score.captions ?? []);
  const sum = (of: (each: NonNullable<PageScore['captions']>) => number) =>
    captions.reduce((total, each) => total + of(each), 0);
  const [found, read, labelled] = [
    sum((each) => each.found),
    sum((each) => each.read),
    sum((each) => each.labelled),
  ];
  return {
    pages: scores.length,
    headline: share(scores.map(({ headline }) => headline)),
    refused: share(scores.map(({ refused }) => refused)),
    trail: share(scores.map(({ trail }) => trail)),
    byline: share(scores.map(({ byline }) => byline)),
    dateline: share(scores.map(({ dateline }) => dateline)),
    date: share(scores.map(({ date }) => date)),
    bodyF1: f1s.length === 0 ? null : f1s.reduce((total, f1) => total + f1, 0) / f1s.length,
    captionsF1: read + labelled === 0 ? null : (2 * found) / (read + labelled),
    boilerplatePages: share(scores.map((score) => score.hasForeignText)),
    falseCaptions: sum(({ isFalse }) => isFalse.length),
    pagesWithoutFalseCaption: share(captions.map(({ isFalse }) => isFalse.length === 0)),
  };
}
