import { GAMES_BEHIND } from './dateContext';
import { calendarOf, found, iso, type FoundDate } from './foundDate';

const YEAR_ALONE =
  /(?:(?<![\p{L}\p{M}])(?:in|en|im|em|nel|i|v|w|circa|ca\.?|c\.|from|since|anno|dans|année|im jahr|im jahre|en el año|v ro(?:ce|ku)|w roku|în(?: anul)?|el|năm|tahun|pada|mwaka|på|vuonna|aastal|το|στα?|στο|του|(?:у|в)(?:о)? (?:годин[иу]|году|році))\s|[,(]\s?|(?<!\p{L})[вуВУ]\s|عام\s|سنة\s|سال\s)(\d{4})(?=\s?(?:[.,;:)]|$|году?|ро[кц][уі]|годин[аеиу]|г\.|р\.|roku|roce|godin[eu]|gad[āa]|aastal|yılında|ж(?:ылы|\.)))(?!\.\d)/giu;

/** "Photo taken in 2011 shows …", "Aufnahme von 2011": the words name the picture itself. */
const YEAR_OF_PICTURE =
  /(?<![\p{L}\p{M}])(?:photo|picture|image|foto|bild|aufnahme|imagen|imagem|immagine|снимок|снимка|снимке|фото|кадр|кадре|zdjęci|snímek|snímk|snimk|felvétel|kép|billede|bilde)\p{L}{0,8}\s(?:(?:taken|shot|made|tomada|prise|scattata|tirada|gemaakt|tatt|tagen|taget|сделан\p{L}{0,3})\s)?(?:in|from|of|von|aus|vom|de|du|del|en|em|dal|uit|van|fra|från|z|ze|с|от|в|aus dem jahr|aus dem jahre|de l['’]année|del año|dell['’]anno)\s(\d{4})(?![\d.,])/giu;

/** A year of its own counts only where a caption dates its picture: "in 2014.", "(2014)", "…, 2014". */
export function yearsAlone(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of [...text.matchAll(YEAR_ALONE), ...text.matchAll(YEAR_OF_PICTURE)]) {
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
