import words from '../data/date-words.json';

/** How far on either side of a date words can say whose it is. */
const AROUND = 90;
const anyOf = (rows: readonly string[]): string => `(?:${rows.join('|')})`;
const WORD = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';
const SMALL = '(?:[\\p{L}\\p{M}.]{1,6}\\s){0,3}';

/** "built in 1968", "since 2014", "released on May 5": the date is of what was done, not of the picture. */
const PAST = new RegExp(`${WORD}${anyOf(words.past)}\\s${SMALL}$`, 'iu');
/** "1968 erbaut", "2014年以来" */
const PAST_BEHIND = new RegExp(
  `^(?:年|년)?(?:に|에)?\\s?(?:von\\s\\p{L}{1,20}\\s)?${anyOf(words.pastBehind)}`,
  'iu'
);
/** "due to open in 2027": a clause of what is to come. */
const FUTURE = new RegExp(`${WORD}${anyOf(words.future)}${END}[^.!?;]{0,40}$`, 'iu');
/** "the victims of the flood of July 2021" */
const REMEMBERED = new RegExp(
  `${WORD}${anyOf(words.remembered)}${END}[^.!?;]{0,70}[\\s'’]${anyOf(words.of)}(?:\\s|(?<=['’]))$`,
  'iu'
);
/** "ahead of the vote on 8 May" */
const BEFORE = new RegExp(`${WORD}${anyOf(words.before)}${END}[^.!?;]{0,60}$`, 'iu');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Of a day of remembrance itself captions say "on"; only these join it to what is remembered. */
const OF_A_DAY = /(?:\s|^)(?:of|from|von|vom|van|de|du|del|di|do|av|fra|från|af|z|от|з|від)\s$/iu;

/** "建于1850年": said right before the year. */
const PAST_UNSPACED = new RegExp(`${anyOf(words.pastUnspaced)}\\s?$`, 'u');
/** "2011年の震災の追悼式", "纪念2008年地震遇难者": within the clause that the year begins. */
const REMEMBERED_BEHIND = new RegExp(
  `^[年년]?[^、，,。.!?；;]{1,20}?${anyOf(words.rememberedBehind)}`,
  'u'
);

type DateInText = Readonly<{ start: number; iso: string }>;

/** Whether a clause of what is to come has the date: "is due to open on 8 May", "ahead of the vote on 8 May". */
export function isAnnounced(text: string, { start }: DateInText): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return FUTURE.test(before) || BEFORE.test(before);
}

/** Whether the words around a date say that it is another's than the picture's. */
export function isOfSomethingElse(
  text: string,
  { start, end, iso }: DateInText & Readonly<{ end: number }>
): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + 24);
  if (PAST_BEHIND.test(after) || PAST_UNSPACED.test(before)) return true;
  if (!DAY.test(iso) && REMEMBERED_BEHIND.test(after)) return true;
  if (REMEMBERED.test(before) && (!DAY.test(iso) || OF_A_DAY.test(before))) return true;
  if (PAST.test(before)) return !isTakenAt(before, iso);
  return !DAY.test(iso) && FUTURE.test(before);
}

/** "in a picture from May 2019", "Foto vom 5. Mai": there the preposition dates the picture. */
function isTakenAt(before: string, iso: string): boolean {
  const isPrepositionOnly =
    /(?:^|[\s,(])(?:from|ab|nach|vor|po|do|od|с|до|з|от|по|din|dal|از|voor|na|desde|bis|until|till|hasta|até|tot)\s(?:\p{L}{1,4}\s){0,2}$/iu;
  if (!isPrepositionOnly.test(before)) return false;
  return DAY.test(iso) || PICTURE_FROM.test(before);
}
const PICTURE_FROM =
  /(?:photo|picture|image|footage|foto|bild|aufnahme|снимок|фото|кадр|imagen|imagem|immagine|zdjęcie|snímek|video|screenshot|grab)\p{L}{0,8}\s\p{L}{1,6}\s$/iu;

/** "Paris 2024 Olympics", "the 2022 World Cup": what is shown is dated by its name. */
export const GAMES_BEHIND = anyOf(words.games);
