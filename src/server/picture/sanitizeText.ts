import { decodeHTMLStrict } from 'entities';
import { composed } from '../text/composed';

/** Longer texts are cut before they are looked at; no field of ours takes as much. */
const MAX_LENGTH = 20_000;

/** Everything unprintable except tab and line feed, and half of a character. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** Marks that show nothing and can hide or reorder what is shown. The joiners spell words and stay. */
const HIDDEN_MARKS = /[\u200b\u2060-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g;

/** A tag that opens or closes what is no text. */
const SCRIPT_TAG = /<(\/?)(script|style)\b[^<>]*>/gi;
const TAG = /<[/!?a-z][^<>]*>/gi;
/** What a browser would take for the beginning of a tag once it stands in a page, or else is a sign. */
const ANGLES = /<+([/!?a-z])?/gi;

/** Cut at a length without leaving half of a character behind. */
const cut = (text: string, length: number) =>
  text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** The text with a space for each script and style sheet; one that nothing closes is left for what it is. */
function withoutScripts(text: string): string {
  const tags = [...text.matchAll(SCRIPT_TAG)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: (match[2] ?? '').toLowerCase(),
    closes: match[1] !== '',
  }));
  /** The next closing tag of each name, seen from the end of the text. */
  const next = new Map<string, number>();
  const ends = tags.map(() => -1);
  for (let index = tags.length - 1; index >= 0; index -= 1) {
    const tag = tags[index];
    if (tag?.closes) next.set(tag.name, tag.end);
    else if (tag) ends[index] = next.get(tag.name) ?? -1;
  }
  let plain = '';
  let at = 0;
  tags.forEach(({ start }, index) => {
    const end = ends[index] ?? -1;
    if (end === -1 || start < at) return;
    plain += `${text.slice(at, start)} `;
    at = end;
  });
  return plain + text.slice(at);
}

/**
 * What a text out of a file says, without what it could do in a page: tags, entities, control
 * characters and marks that hide or turn round what follows them.
 *
 * @returns null where nothing is left
 * @example sanitizeText('A <b>ferry</b> &amp; a boat', 100) // 'A ferry & a boat'
 */
export function sanitizeText(text: string, maxLength: number): string | null {
  let plain = cut(text, MAX_LENGTH);
  // Twice, because programs that write metadata escape what is escaped already.
  for (let round = 0; round < 2; round += 1) {
    plain = decodeHTMLStrict(
      withoutScripts(plain)
        .replace(/<(br|\/p|\/div)\b[^<>]*>/gi, '\n')
        .replace(TAG, '')
    );
  }
  plain = composed(
    withoutScripts(plain.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'))
      .replace(TAG, '')
      .replace(UNPRINTABLE, '')
      .replace(HIDDEN_MARKS, '')
      .replace(ANGLES, (angles: string, name?: string) => name ?? angles)
  )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return plain === '' ? null : cut(plain, maxLength).trim();
}
