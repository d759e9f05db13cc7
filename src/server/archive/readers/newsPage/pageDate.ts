import { isoDate, isoDateOfJalali } from '../../../text/calendarDate';
import { withoutEnd, withoutStart } from '../../../text/ends';
import { monthNamed } from '../../../text/monthNames';

export interface PageDate {
  /** ISO date; with time and offset where the line names both. */
  at: string;
  /** The line prints a time but no zone that is known: only the date was taken. */
  isTimeWithoutZone: boolean;
  /** What the line says besides date, time and their labels. */
  rest: string;
  /** The date is that of a later change. */
  isModification: boolean;
}

/** Zones whose abbreviation means one offset in the news. */
// prettier-ignore
const OFFSETS: Readonly<Record<string, string>> = {
  UTC: '+00:00', GMT: '+00:00', WIB: '+07:00', WITA: '+08:00', WIT: '+09:00', EST: '-05:00', EDT: '-04:00',
  CDT: '-05:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00',
  EEST: '+03:00', MSK: '+03:00', МСК: '+03:00', JST: '+09:00', KST: '+09:00', SAST: '+02:00',
};

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50] as const;
const latinDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9) ?? code;
    return String(code - zero);
  });

/** Years that the Buddhist calendar is ahead, and from when on a year is one of it. */
const BUDDHIST = 543;
const FIRST_BUDDHIST = 2300;

type Reading = (found: RegExpMatchArray) => string | null;
const number = (text: string | undefined) => Number.parseInt(text ?? '', 10);

const named = (year: string | undefined, name: string | undefined, day: string | undefined) => {
  // Hebrew writes "in" and the month as one word.
  const month = monthNamed(name ?? '') ?? monthNamed(name?.replace(/^ב/u, '') ?? '');
  if (month === null) return null;
  const dateOf = month.calendar === 'persian' ? isoDateOfJalali : isoDate;
  // Who writes Thai may count the years from another one.
  const isBuddhist = number(year) > FIRST_BUDDHIST && /\p{Script=Thai}/u.test(name ?? '');
  return dateOf(number(year) - (isBuddhist ? BUDDHIST : 0), month.number, number(day));
};

const numeric = (year: number, month: number, day: number) =>
  year < 1500 ? isoDateOfJalali(year, month, day) : isoDate(year, month, day);

/** 5/6/2020 is two dates; a day beyond 12 tells which, or the same number twice. */
const slashed: Reading = ([, first, second, year]) => {
  const [a, b] = [number(first), number(second)];
  if (a > 12) return isoDate(number(year), b, a);
  return b > 12 || a === b ? isoDate(number(year), a, b) : null;
};

const FORMS: readonly { pattern: RegExp; read: Reading }[] = [
  {
    pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([, year, , month, day]) => numeric(number(year), number(month), number(day)),
  },
  {
    pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/,
    read: ([, year, month, day]) => isoDate(number(year), number(month), number(day)),
  },
  {
    pattern: /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/,
    read: ([, day, month, year]) => isoDate(number(year), number(month), number(day)),
  },
  { pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, read: slashed },
  {
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º)?\s(?:de\s)?(\p{L}[\p{L}\p{M}]{2,14})\.?,?\s(?:de\s)?(\d{4})(?!\d)/u,
    read: ([, day, month, year]) => named(year, month, day),
  },
  {
    pattern: /(?<!\d)(\d{4})\.\s(\p{L}[\p{L}\p{M}]{2,14})\.?\s(\d{1,2})(?!\d)\.?/u,
    read: ([, year, month, day]) => named(year, month, day),
  },
  {
    pattern: /(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,14})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u,
    read: ([, month, day, year]) => named(year, month, day),
  },
];

const TIME =
  /(?<!\d)(\d{1,2})(?:[:.]|\s?[時시]\s?)(\d{2})(?::\d{2})?\s?[分분]?(?:\s?([ap])\.?m\b\.?)?/i;
const ZONE = /(?<![\p{L}])([\p{Lu}]{3,4})(?![\p{L}+\-\d])|([+-]\d{2}:?\d{2})(?!\d)/gu;
/** "GMT+7", "UTC-03:30" */
const HOURS_OF_ZONE = /\(?(?:GMT|UTC)\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)\)?/u;

/** A text in which the hours that a zone is off stand as an offset: "+07:00". */
const withOffset = (text: string): string =>
  text.replace(
    HOURS_OF_ZONE,
    (_, sign: string, hours: string, minutes = '00') =>
      `${sign}${hours.padStart(2, '0')}:${minutes}`
  );

const LABEL =
  /(?<![\p{L}])(?:first )?(?:published|posted|updated|last updated|last modified|modified|date|created|veröffentlicht|stand|publié|mis à jour|publicado|actualizado|aktualisiert|опубликовано|обновлено|yayınlanma|güncelleme|tarih|diterbitkan|generated|retrieved|archived|captured|crawled|accessed|printed|dernière mise à jour|mise à jour|última actualización|atualizado|última atualização|aggiornato|ultimo aggiornamento|zaktualizowano|uppdaterad|oppdatert|opdateret|bijgewerkt|آخر تحديث|به‌روزرسانی|更新|수정|תאריך עדכון|עודכן|تاریخ انتشار|تاريخ النشر|نشر)(?:\s(?:at|on|le|el|am|il|em|in))?(?![\p{L}])\s?:?/giu;
const MODIFICATION =
  /(?<!\p{L})(?:updated|modified|generated|retrieved|archived|captured|crawled|accessed|printed|mise? à jour|actualizado|actualización|atualizado|atualização|aggiornato|aggiornamento|zaktualizowano|uppdaterad|oppdatert|opdateret|bijgewerkt|aktualisiert|обновлено|оновлено|güncelleme|آخر تحديث|به‌روزرسانی|更新|수정|עודכן)(?!\p{L})/iu;
const RELATIVE = /\b\d{1,3} (?:second|minute|hour|day|week|month)s? ago\b/i;
const WEEKDAYS =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\p{L})(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)(?!\p{L})/giu;

function readTime(text: string): { time: string; offset: string | null } | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const half = found[3]?.toLowerCase();
  const hour = half ? (number(found[1]) % 12) + (half === 'p' ? 12 : 0) : number(found[1]);
  if (hour > 23 || number(found[2]) > 59) return null;
  let offset: string | null = null;
  for (const zone of text.matchAll(ZONE)) {
    offset ??= zone[1] ? (OFFSETS[zone[1]] ?? null) : (zone[2] ?? '').replace(/^(.{3}):?/, '$1:');
  }
  return { time: `${String(hour).padStart(2, '0')}:${found[2]}`, offset };
}

const MAX_LENGTH = 120;

/** What stands before a word, and behind one, where a date was taken out. */
const DASH = /[|,/·•–—-]/;
const CLOSING = /[|,/·•()–—-]/;

/**
 * Reads the date in a short line such as "Posted Feb 25, 2021 3:26 am EST" or "9 آذر 1400".
 * A time without a known zone, a numeric date with two meanings and "20 hours ago" are not guessed at.
 * @returns null where the line has no date that is certain.
 */
export function readPageDate(line: string): PageDate | null {
  if (line.length > MAX_LENGTH) return null;
  const text = withOffset(latinDigits(line));
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(text);
    const date = found && read(found);
    if (!found || !date) continue;
    const around = `${text.slice(0, found.index)} | ${text.slice(found.index + found[0].length)}`;
    const time = readTime(around);
    const rest = around
      .replace(RELATIVE, '')
      .replace(LABEL, '')
      .replace(TIME, '')
      .replace(ZONE, (zone) => (zone in OFFSETS || /^[+-]/.test(zone) ? '' : zone))
      .replace(WEEKDAYS, '')
      .split(/\s+/)
      .map((word, index) => withoutEnd(index === 0 ? word : withoutStart(word, DASH), CLOSING))
      .filter(Boolean)
      .join(' ');
    return {
      at: time?.offset ? `${date}T${time.time}:00${time.offset}` : date,
      isTimeWithoutZone: time !== null && time.offset === null,
      rest,
      isModification: MODIFICATION.test(text.slice(0, found.index)),
    };
  }
  return null;
}
