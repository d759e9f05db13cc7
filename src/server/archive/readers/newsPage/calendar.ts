// prettier-ignore
const LANGUAGES = [
  'en', 'id', 'ms', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'nb', 'da', 'fi', 'tr', 'az', 'ru', 'uk', 'be',
  'pl', 'cs', 'ro', 'el', 'ar', 'he', 'ur', 'hi', 'bn', 'hy', 'ka',
] as const;
const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const DAY = 24 * 60 * 60 * 1000;

const monthKey = (name: string) => name.toLowerCase().replace(/\.$/, '');

/** Month names in every form a date can show them: alone and beside a day (which bends them), long and short. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month: style, day, timeZone: 'UTC' });
        for (const month of MONTHS) {
          const parts = format.formatToParts(Date.UTC(2021, month, 15));
          const key = monthKey(parts.find(({ type }) => type === 'month')?.value ?? '');
          // The first language wins where two disagree, which only rare short forms do.
          if (/\p{L}/u.test(key) && !names.has(key)) names.set(key, month + 1);
        }
      }
    }
  }
  return names;
}

function jalaliMonthNames(): Map<string, number> {
  const format = new Intl.DateTimeFormat('fa-u-ca-persian', { month: 'long', timeZone: 'UTC' });
  const firstOfFarvardin = Date.UTC(2021, 2, 21);
  return new Map(
    MONTHS.map((month) => [format.format(firstOfFarvardin + (month * 30.5 + 10) * DAY), month + 1])
  );
}

let known: { gregorian: Map<string, number>; jalali: Map<string, number> } | null = null;
const names = () => (known ??= { gregorian: monthNames(), jalali: jalaliMonthNames() });

/** The number of a month by its name in any of the languages known, 1 to 12; null for another word. */
export const monthNumber = (name: string) => names().gregorian.get(monthKey(name)) ?? null;

/** The number of a month of the Persian solar calendar by its Persian name. */
export const jalaliMonthNumber = (name: string) => names().jalali.get(name) ?? null;

const pad = (value: number) => String(value).padStart(2, '0');

/** The ISO date, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1600 && year < 2200 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The ISO date of a day of the Persian solar calendar; null where there is no such day. */
export function isoDateOfJalali(year: number, month: number, day: number): string | null {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const dayOfYear = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  const about = Date.UTC(year + 621, 2, 21) + (dayOfYear + day - 1) * DAY;
  for (const shift of [0, -1, 1]) {
    const date = new Date(about + shift * DAY);
    const parts = format.formatToParts(date);
    const part = (wanted: string) =>
      Number.parseInt(parts.find(({ type }) => type === wanted)?.value ?? '', 10);
    if (part('year') === year && part('month') === month && part('day') === day) {
      return date.toISOString().slice(0, 10);
    }
  }
  return null;
}
