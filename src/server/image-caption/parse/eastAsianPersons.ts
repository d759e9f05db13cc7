import names from '../data/east-asian-names.json';

const KOREAN_NAME = `[${names.koreanSurnames}]\\p{Script=Hangul}{2}`;
const NO_KOREAN_NAME = new RegExp(`^(?:${names.koreanNoNames})`, 'u');
/** "정다은, 최민호 새빛당 당대표 후보": names in a row, and within three words what they are. */
const KOREAN = new RegExp(
  `(?<!\\p{L})${KOREAN_NAME}(?:\\s?[,·]\\s?${KOREAN_NAME}){0,5}(?=(?:\\([^()]{1,12}\\))?(?:\\s\\p{L}{1,10}){0,2}\\s?(?:${names.koreanTitles})(?:[은는이가을를의과와도]|에게|\\s|,|$))`,
  'gu'
);
/** "鈴木花子氏", "佐藤健首相": what a person is stands behind the name. */
const JAPANESE = new RegExp(
  `(?<!\\p{Script=Han})(\\p{Script=Han}{3,5}?)(?=${names.japaneseTitles})`,
  'gu'
);
const CHINESE_NAME = `[${names.chineseSurnames}]\\p{Script=Han}{1,2}?`;
/** "副局长王芳和张伟在上海": behind the office, up to a word that no name has. */
const CHINESE = new RegExp(
  `(?:${names.chineseTitles})(${CHINESE_NAME}(?:[和与與、及]${CHINESE_NAME}){0,3})(?=[在和与與、及，。,（(]|出席|表示|主持|发表|發表|会见|會見|接受|讲话|講話|介绍|介紹|$)`,
  'gu'
);

/** The persons a caption names in scripts without capitals, by their surnames and what they are. */
export function eastAsianPersons(text: string): string[] {
  const korean = [...text.matchAll(KOREAN)]
    .flatMap(([found]) => found.split(/\s?[,·]\s?/u))
    .filter((name) => !NO_KOREAN_NAME.test(name));
  const japanese = [...text.matchAll(JAPANESE)].flatMap(([, name]) => name ?? []);
  const chinese = [...text.matchAll(CHINESE)].flatMap(([, found = '']) =>
    found.split(/[和与與、及]/u)
  );
  return [...korean, ...japanese, ...chinese];
}

const NAME_ALONE = new RegExp(
  `^(?:[${names.chineseSurnames}]\\p{Script=Han}{1,2}|[${names.koreanSurnames}]\\p{Script=Hangul}{2})$`,
  'u'
);

/** Whether a text is nothing but a Chinese or Korean person's name, by its surname and length. */
export const isEastAsianName = (text: string): boolean => NAME_ALONE.test(text);
