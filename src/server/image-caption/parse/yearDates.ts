import { GAMES_BEHIND } from './dateContext';
import { calendarOf, found, iso, type FoundDate } from './foundDate';

const YEAR_ALONE =
  /(?:\b(?:in|en|im|em|nel|i|v|w|circa|ca\.?|c\.|from|since|anno|dans|année|im jahr|im jahre|en el año)\s|[,(]\s?|(?<!\p{L})[вуВУ]\s|عام\s|سنة\s|سال\s)(\d{4})(?=\s?(?:[.,;:)]|$|году|року|г\.|р\.))(?!\.\d)/giu;

/** A year of its own counts only where a caption dates its picture: "in 2014.", "(2014)", "…, 2014". */
export function yearsAlone(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(YEAR_ALONE)) {
    const year = Number(match[1]);
    const start = match.index + match[0].length - 4;
    dates.push(...found(start, start + 4, iso(year, undefined, undefined, calendarOf(year))));
  }
  return dates;
}

const GAMES = new RegExp(`(?<![\\d.,/-])(\\d{4})(?=\\s${GAMES_BEHIND}(?![\\p{L}]))`, 'giu');

/** "Paris 2024 Olympics": what is shown has its year in its name. */
export function yearsOfGames(text: string): FoundDate[] {
  return [...text.matchAll(GAMES)].flatMap((match) =>
    found(match.index, match.index + 4, iso(Number(match[1])))
  );
}
