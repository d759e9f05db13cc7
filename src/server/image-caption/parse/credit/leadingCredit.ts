import { AGENCY_IN_TEXT } from './agencies';
import { type Span, isNameToken, isSentence } from './shapes';

/** "©Jane Roe/MAXPPP - What is shown", "Photo: Jane Roe/AFP A child …", "(Photo: X) What is shown". */
export function leadingCredit(head: string): Span | null {
  const marker =
    /^\s*(?:©️?\s*|(?:photos?|photographs?|photo credit|image|picture|foto|фото)\s*[:：]\s*)/iu.exec(
      head
    );
  if (marker === null) return null;
  const rest = head.slice(marker[0].length);
  const dash = /^[^.!?]{2,100}?(?=\s[-–—|]\s)/u.exec(rest);
  if (dash !== null && isSentence(rest.slice(dash[0].length + 3)))
    return [
      0,
      marker[0].length +
        dash[0].length +
        (/^\s*[-–—|]\s*/u.exec(rest.slice(dash[0].length))?.[0].length ?? 0),
    ];
  const cropped =
    /^.{2,300}?\((?:Ausschnitt|cropped|crop|detail|recorte|recadré|bearbeitet)\)/iu.exec(rest);
  if (cropped !== null) return [0, marker[0].length + cropped[0].length];
  let end: number | null = null;
  for (const agency of rest.matchAll(AGENCY_IN_TEXT)) {
    const before = rest.slice(end ?? 0, agency.index);
    if (
      before.trim() !== '' &&
      !before
        .split(/\s+|[/／,]/u)
        .filter(Boolean)
        .every((word) => isNameToken(word))
    )
      break;
    end = agency.index + agency[0].length;
  }
  return end === null || !isSentence(rest.slice(end)) ? null : [0, marker[0].length + end];
}
