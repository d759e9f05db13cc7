import { AGENCY_IN_TEXT, agencyAtStart } from './agencies';
import { looksLikePerson } from './creditLine';
import { type Span, isNameToken, isSentence } from './shapes';

/** "©Jane Roe/MAXPPP - What is shown", "Photo: Jane Roe/AFP A child …", "(Photo: X) What is shown". */
export function leadingCredit(head: string): Span | null {
  const marker =
    /^\s?(?:©️?\s?|(?:photos?|photographs?|photo credit|credit|image|picture|foto|фото)\s?[:：]\s?)/iu.exec(
      head
    );
  if (marker === null) return unmarkedLead(head);
  const rest = head.slice(marker[0].length);
  const cropped =
    /^.{2,300}?\((?:Ausschnitt|cropped|crop|detail|recorte|recadré|bearbeitet)\)/iu.exec(rest);
  if (cropped !== null) return [0, marker[0].length + cropped[0].length];
  const agencyEnd = endOfAgencies(rest);
  if (agencyEnd !== null && SHOUTED_DATELINE.test(rest.slice(agencyEnd)))
    return [0, marker[0].length + agencyEnd];
  const dash = /^[^.!?]{2,100}?(?=\s[-–—|]\s)/u.exec(rest);
  if (dash !== null && isSentence(rest.slice(dash[0].length + 3)))
    return [
      0,
      marker[0].length +
        dash[0].length +
        (/^\s?[-–—|]\s?/u.exec(rest.slice(dash[0].length))?.[0].length ?? 0),
    ];
  return agencyEnd === null || !isSentence(rest.slice(agencyEnd))
    ? null
    : [0, marker[0].length + agencyEnd];
}

/** "OSLO, NORWAY - MARCH 8: …": how picture agencies open what a picture shows. */
const SHOUTED_DATELINE =
  /^\s\p{Lu}{2}[\p{Lu}.'’ -]{0,40},\s\p{Lu}{2}[\p{Lu}., ]{0,40}\s?[-–—]\s\p{Lu}{3}/u;

/** Where the agencies end that a text opens with, with nothing but names between them. */
function endOfAgencies(text: string): number | null {
  let end: number | null = null;
  for (const agency of text.matchAll(AGENCY_IN_TEXT)) {
    const before = text.slice(end ?? 0, agency.index);
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
  return end;
}

/** "Jane Roe | Getty Images What is shown", "Jane Roe/AFP - What is shown", also where a space was lost. */
function unmarkedLead(head: string): Span | null {
  const names = /^([^|/.:]{4,50}?)\s?([|/])\s?/u.exec(head);
  if (names === null || !looksLikePerson((names[1] ?? '').trim())) return null;
  let end = names[0].length;
  let agency = agencyAtStart(head.slice(end));
  // "Jane Roe | EXMPL What is shown": a body in capitals that is not in our table.
  agency ??=
    names[2] === '|'
      ? (/^\p{Lu}{3,8}(?=\s\p{Lu}?\p{Ll})/u.exec(head.slice(end))?.[0] ?? null)
      : null;
  if (agency === null) return null;
  for (; agency !== null; agency = agencyAtStart(head.slice(end))) {
    end += agency.length;
    end += /^\s?(?:[|/]|via)\s?(?=\S)/u.exec(head.slice(end))?.[0].length ?? 0;
  }
  const sign = /^\s?[-–—|:]\s|^\s/u.exec(head.slice(end))?.[0] ?? '';
  // Behind a slash only a sign of its own tells what is shown from more of the credit.
  if (names[2] === '/' && sign.trim() === '') return null;
  end += sign.length;
  return /^[\p{Lu}\p{Lo}"“„«]/u.test(head.slice(end)) && isSentence(head.slice(end))
    ? [0, end]
    : null;
}
