import type { ImportProblem } from '../../../../types/import-page';
import type { MessageId, MessageValues } from '../../messages';

/** What the rules of the readers come to for an editor. */
const SAID: Readonly<Record<string, MessageId>> = {
  'lines-left-out': 'import.problem.leftOut',
  'paragraphs-left-out': 'import.problem.leftOut',
  'note-left-out': 'import.problem.leftOut',
  'teaser-left-out': 'import.problem.leftOut',
  'line-not-understood': 'import.problem.leftOut',
  'card-left-out': 'import.problem.ofOldSystem',
  'shortcode-left-out': 'import.problem.ofOldSystem',
  'line-uncertain': 'import.problem.line',
  'caption-uncertain': 'import.problem.caption',
  'headline-uncertain': 'import.problem.headline',
  'headline-made': 'import.problem.headlineMade',
  'story-uncertain': 'import.problem.otherStory',
  'story-unfinished': 'import.problem.goesOn',
  'caption-without-picture': 'import.problem.noPicture',
  'picture-missing': 'import.problem.noPicture',
  'caption-without-text': 'import.problem.creditAlone',
  'file-name-for-caption': 'import.problem.fileName',
  'no-shared-names': 'import.problem.otherNames',
  'contributors-left-out': 'import.problem.contributors',
  'byline-without-name': 'import.problem.lostName',
  'broken-bytes': 'import.problem.letters',
  'control-characters': 'import.problem.letters',
  'legacy-encoding': 'import.problem.letters',
  mojibake: 'import.problem.letters',
  'scrambled-text': 'import.problem.scrambled',
  'text-scrambled': 'import.problem.scrambled',
  paywall: 'import.problem.cut',
  'text-shortened': 'import.problem.cut',
  'summary-only': 'import.problem.cut',
  'no-text': 'import.problem.cut',
  'script-in-text': 'import.problem.code',
  'markup-in-text': 'import.problem.code',
  'doubled-paragraph': 'import.problem.twice',
  'date-differs': 'import.problem.otherDate',
  'time-without-zone': 'import.problem.zone',
  'outlet-differs': 'import.problem.otherOutlet',
  'mirror-address-refused': 'import.problem.mirror',
  'mirror-address-retired': 'import.problem.mirror',
  'mirrors-announced-none-listed': 'import.problem.mirror',
  'table-as-lines': 'import.problem.table',
};

/** What the server's sentences quote of a source stands between such marks. */
const QUOTED = /"(.+)"/s;

/** A problem in the words of the panel, and what of the source it is about; null where only the server has words for it. */
export function problemText({
  rule,
  message,
}: ImportProblem): { id: MessageId; quote: string | null } | null {
  const id = Object.hasOwn(SAID, rule) ? SAID[rule] : undefined;
  return id === undefined ? null : { id, quote: QUOTED.exec(message)?.[1] ?? null };
}

/** A place in a source, in words of the panel. */
interface SaidPlace {
  id: MessageId;
  values: MessageValues;
  /** The file of an archive that it is in. */
  file: string | null;
}

/** Where a problem is, for people; null where its words say that, or nobody could find it there. */
export function problemPlace(place: string): SaidPlace | null {
  const caption = /^captions\[(\d+)\]/.exec(place)?.[1];
  if (caption !== undefined)
    return { id: 'import.at.caption', values: { number: Number(caption) + 1 }, file: null };
  const lines = /(?<![^ ])lines? (\d+)(?: to (\d+))?$/.exec(place);
  if (!lines) return null;
  const [from, to] = [Number(lines[1]), lines[2]];
  const file = place.slice(0, lines.index).replace(/, $/, '') || null;
  return to === undefined
    ? { id: 'import.at.line', values: { line: from }, file }
    : { id: 'import.at.lines', values: { from, to: Number(to) }, file };
}
