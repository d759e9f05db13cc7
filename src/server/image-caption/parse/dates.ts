import { monthAt, type Calendar } from '../../text/monthNames';
import { isAnnounced, isOfSomethingElse } from './dateContext';
import { calendarOf, found, iso, type FoundDate } from './foundDate';
import { asciiDigits, folded, READING_WINDOW, wordSet } from './text';
import { yearsAlone, yearsOfGames } from './yearDates';

interface DateContext {
  locale?: string;
  /** ISO date of the story: gives the year to "March 27". */
  publishedAt?: string;
}

interface Token {
  text: string;
  word: string;
  start: number;
  end: number;
}

/** Words that stand inside a date: "8 de mayo de 2021", "2021 m. sausio 5 d.", "3rd of May". */
const CONNECTORS: ReadonlySet<string> = wordSet([
  'de del d di do da of the o al el le den er re e st nd rd th го го й числа г год года гг р року рік թ թվականի წლის წელი жылғы gada aasta metų yılının yılı ayında ayının ilin cü cı του সালের ko m yil nin ning mes a ° º ª سنة عام سال ماه من',
]);

/** The date a caption gives for its picture: the most exact it names, and of equals the first. */
export function findDate(text: string, context: DateContext = {}): FoundDate | null {
  const readable = asciiDigits(text.slice(0, READING_WINDOW));
  const dates = datesIn(readable, context).filter(
    (date) => !isAhead(date, context) && !isOfSomethingElse(readable, date)
  );
  dates.sort((a, b) => b.iso.length - a.iso.length || a.start - b.start);
  return dates[0] ?? null;
}

/**
 * The first day a caption tells of as one that was, though its story was out before: "Crowds in Oslo on
 * May 8, 2026" under one of January. Null where there is none, or the story's day is not known.
 */
export function findDayAhead(text: string, context: DateContext): FoundDate | null {
  if (context.publishedAt === undefined) return null;
  const readable = asciiDigits(text.slice(0, READING_WINDOW));
  const days = datesIn(readable, context).filter(
    (date) =>
      date.iso.length === EXACT_DAY &&
      isAhead(date, context) &&
      !isAnnounced(readable, date) &&
      !isOfSomethingElse(readable, date)
  );
  days.sort((a, b) => a.start - b.start);
  return days[0] ?? null;
}

const EXACT_DAY = 'yyyy-mm-dd'.length;

function datesIn(readable: string, context: DateContext): FoundDate[] {
  const exact = [
    ...numericDates(readable, context),
    ...eastAsianDates(readable, context),
    ...vietnameseDates(readable),
    ...datesAroundMonths(readable, context),
  ];
  // The year of a day or month says nothing by itself: of a day to come it is not the picture's.
  const years = [...yearsAlone(readable), ...yearsOfGames(readable)].filter(
    (year) => !exact.some(({ start, end }) => start <= year.start && year.end <= end)
  );
  return [...exact, ...years];
}

/** No picture is of a day to come; a story may go online hours before its day ends elsewhere. */
function isAhead({ iso }: FoundDate, { publishedAt }: DateContext): boolean {
  const published = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  const latest = new Date((Number.isNaN(published) ? Date.now() : published) + 86_400_000);
  return iso > latest.toISOString().slice(0, iso.length);
}

/** A date without its year, resolved to the last such day before the story. */
function withYearOf(month: number, day: number, context: DateContext): string | null {
  const published =
    context.publishedAt === undefined ? Number.NaN : Date.parse(context.publishedAt);
  if (Number.isNaN(published)) return null;
  const year = new Date(published).getUTCFullYear();
  // A story may go online a few hours before the day its caption names ends in another time zone.
  const fits = Date.UTC(year, month - 1, day) <= published + 86_400_000;
  return iso(fits ? year : year - 1, month, day);
}

/** 2021-05-08, 08.05.2021, 5/8/2021, 1400/02/18. */
function numericDates(text: string, context: DateContext): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(
    /(?<![\d.\/-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d|[/-]\d)/g
  )) {
    const year = Number(match[1]);
    dates.push(
      ...found(
        match.index,
        match.index + match[0].length,
        iso(year, Number(match[3]), Number(match[4]), calendarOf(year))
      )
    );
  }
  for (const match of text.matchAll(
    /(?<![\d.\/-])(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4})(?![\d/-])/g
  )) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
    // Only Americans write the month first, and only with slashes or dashes.
    const american =
      match[2] !== '.' &&
      second <= 31 &&
      (second > 12 || (first <= 12 && /^en(?:-US|-PH)?$/i.test(context.locale ?? '')));
    const [day, month] = american ? [second, first] : [first, second];
    dates.push(
      ...found(match.index, match.index + match[0].length, iso(year, month, day, calendarOf(year)))
    );
  }
  return dates;
}

/** "ngày 8 tháng 5 năm 2021". */
function vietnameseDates(text: string): FoundDate[] {
  return [
    ...text.matchAll(/(?:(\d{1,2}) )?tháng (\d{1,2})(?:(?:,| năm)? |\s?[/.]\s?)(\d{4})(?!\d)/giu),
  ].flatMap((match) =>
    found(
      match.index,
      match.index + match[0].length,
      iso(Number(match[3]), Number(match[2]), match[1] === undefined ? undefined : Number(match[1]))
    )
  );
}

const JAPANESE_ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** 113年 is of the calendar of Taiwan, which counts from 1912. */
const ROC_ERA = 1911;

function eraOf(era: string | undefined, year: number, { locale }: DateContext): number {
  if (era !== undefined) return JAPANESE_ERAS[era] ?? 0;
  return year < 200 && /^zh/iu.test(locale ?? '') ? ROC_ERA : 0;
}

/** 2021年5月8日, 令和3年5月8日, 2021년 5월 8일; and with the story's date also 5月8日 and 8日. */
function eastAsianDates(text: string, context: DateContext): FoundDate[] {
  const dates: FoundDate[] = [];
  const pattern =
    /(?:(令和|平成|昭和)?\s?(\d{1,4}|元)\s?[年년]\s?)?(?:(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?|(?<=[年년]\s?))|(?<!\d)(\d{1,2})[日일](?![間間本부간])/g;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    const [era, yearText, month, day, dayAlone] = match.slice(1);
    const end = match.index + match[0].length;
    if (dayAlone !== undefined) {
      dates.push(...found(match.index, end, lastDayNumbered(Number(dayAlone), context)));
      continue;
    }
    const counted = yearText === '元' ? 1 : Number(yearText);
    const year = yearText === undefined ? null : counted + eraOf(era, counted, context);
    const monthNumber = month === undefined ? undefined : Number(month);
    const dayNumber = day === undefined ? undefined : Number(day);
    if (year !== null) dates.push(...found(match.index, end, iso(year, monthNumber, dayNumber)));
    else if (monthNumber !== undefined && dayNumber !== undefined)
      dates.push(...found(match.index, end, withYearOf(monthNumber, dayNumber, context)));
  }
  return dates;
}

/** "８日": the last day of that number before the story. */
function lastDayNumbered(day: number, context: DateContext): string | null {
  const published =
    context.publishedAt === undefined ? Number.NaN : Date.parse(context.publishedAt);
  if (Number.isNaN(published) || day < 1 || day > 31) return null;
  const date = new Date(published + 86_400_000);
  for (let back = 0; back < 62; back += 1) {
    if (date.getUTCDate() === day) return date.toISOString().slice(0, 10);
    date.setUTCDate(date.getUTCDate() - 1);
  }
  return null;
}

const THAI_MONTHS =
  'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม';
/** Numbers and words; Thai writes a month together with what stands before it. */
const TOKEN = new RegExp(
  `\\d+|${THAI_MONTHS}|(?:(?!${THAI_MONTHS})[\\p{L}\\p{M}\\u200c])+(?:['’॰.](?=[\\p{L}\\p{M}])[\\p{L}\\p{M}]+)*|[°ºª]`,
  'gu'
);

function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    // Hebrew writes "in" and the month as one word.
    word: folded(match[0]).replace(/^ב(?=\p{Script=Hebrew}{2})/u, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "March 8, 2019", "8. März 2019", "le 8 mars 2019", "8 марта 2019", "2021. gada janvāris", "۱۷ اسفند ۱۳۹۷". */
function datesAroundMonths(text: string, context: DateContext): FoundDate[] {
  const list = tokens(text);
  const words = list.map((token) => token.word);
  const dates: FoundDate[] = [];
  for (let index = 0; index < list.length; index += 1) {
    if (/^\d/.test(words[index] ?? '')) continue;
    const named = monthAt(words, index);
    if (named === null) continue;
    let last = index + named.length - 1;
    // "آذار/مارس", "février (Feb.)": the month by its other name.
    const again = /^\s?[/(]$/u.test(text.slice(list[last]?.end, list[last + 1]?.start))
      ? monthAt(words, last + 1)
      : null;
    if (again?.month.number === named.month.number) last += again.length;
    dates.push(...dateAround(text, list, index, last, named.month, context));
    index = last;
  }
  return dates;
}

function dateAround(
  text: string,
  list: readonly Token[],
  first: number,
  last: number,
  month: { number: number; calendar: Calendar },
  context: DateContext
): FoundDate[] {
  const before = numberBeside(text, list, first, -1);
  const after = numberBeside(text, list, last, 1);
  let day: Token | null = null;
  let year: Token | null = null;
  if (before !== null && isDay(before.token)) day = before.token;
  if (after !== null && isYear(after.token)) year = after.token;
  if (after !== null && day === null && isDay(after.token)) {
    day = after.token;
    const next = numberBeside(text, list, after.index, 1);
    if (next !== null && isYear(next.token)) year = next.token;
  }
  if (year === null && before !== null) {
    const beforeDay = day === before.token ? numberBeside(text, list, before.index, -1) : before;
    if (beforeDay !== null && isYear(beforeDay.token)) year = beforeDay.token;
    // "March 8 2019" has its year on the right; "2019 March 8" on the left.
    if (year !== null && after !== null && day === null && isDay(after.token)) day = after.token;
  }
  const parts = [list[first], list[last], day, year].filter(
    (token): token is Token => token !== null && token !== undefined
  );
  const start = Math.min(...parts.map((token) => token.start));
  const end = Math.max(...parts.map((token) => token.end));
  if (year !== null) {
    const number = Number(year.text);
    const calendar =
      month.calendar === 'gregorian' && calendarOf(number) === 'buddhist'
        ? 'buddhist'
        : month.calendar;
    return found(
      start,
      end,
      iso(number, month.number, day === null ? undefined : Number(day.text), calendar)
    );
  }
  if (day === null || month.calendar !== 'gregorian') return [];
  return found(start, end, withYearOf(month.number, Number(day.text), context));
}

/** The number next to a token, over connectors and punctuation of a date only. */
function numberBeside(
  text: string,
  list: readonly Token[],
  from: number,
  step: 1 | -1
): { token: Token; index: number } | null {
  for (let index = from + step, skipped = 0; skipped < 3; index += step, skipped += 1) {
    const token = list[index];
    const neighbour = list[index - step];
    if (token === undefined || neighbour === undefined) return null;
    const gap =
      step === 1 ? text.slice(neighbour.end, token.start) : text.slice(token.end, neighbour.start);
    if (!/^[\s.,،)\/'’–-]{0,4}$/u.test(gap)) return null;
    if (/^\d/.test(token.text)) return { token, index };
    if (!CONNECTORS.has(token.word)) return null;
  }
  return null;
}

function isDay(token: Token): boolean {
  const number = Number(token.text);
  return token.text.length <= 2 && number >= 1 && number <= 31;
}

function isYear(token: Token): boolean {
  return /^(?:1[2-9]|2[0-6])\d{2}$/.test(token.text);
}
