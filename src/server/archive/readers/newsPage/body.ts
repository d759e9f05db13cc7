import { withoutEnd } from '../../../text/ends';
import type { StoryProblem, StoryCorrection } from '../../story';
import type { Line } from './blocks';
import { type PrintedCaption, readPhotoCredit } from './captions';
import { readCorrection } from './corrections';
import type { LineRoles } from './lineRoles';
import { isScrambled, isScript } from './scrambled';
import { readDateline } from './dateline';
import { readSignOff, type SignOff } from './signOff';
import { isChrome, RAIL_OPENER, RECORDING_OPENER, RELATED_LINK } from './vocabulary';
import { comparable, isProse } from './wording';

export interface Body {
  paragraphs: string[];
  captions: PrintedCaption[];
  corrections: StoryCorrection[];
  signOffs: SignOff[];
  roles: LineRoles;
  problems: StoryProblem[];
}

/** Words that announce a quotation, of a caption for one. */
const ANNOUNCES_QUOTATION = /[:：]$/;
const STARTS_QUOTED = /^["“«„‘]/;
const MOST_SIGN_OFFS = 4;
/** Shorter lines may stand twice with reason: a refrain, a list. */
const SHORTEST_DOUBLED = 60;
/** "… he said.(abc/site)": the desk's initials behind the last sentence. */
const GLUED_INITIALS = /(?<=[.!?…]["”’»]?)\s?\([a-z]{2,5}\/[a-z]{2,10}\)$/;

/** A picture's caption amid the text: beyond doubt, not in quotes and not introduced as a quotation. */
function isInlineCaption(line: Line, previous: Line | undefined): boolean {
  if (STARTS_QUOTED.test(line.text) || (previous && ANNOUNCES_QUOTATION.test(previous.text)))
    return false;
  return readPhotoCredit(line.text)?.isExplicit === true;
}

const leftOut = (rule: string, message: string, line: Line): StoryProblem => ({
  rule,
  message,
  place: `line ${line.number}`,
});

const withoutDateline = (text: string) => comparable(readDateline(text)?.rest ?? text);

/** True for a paragraph that stands above already, whole or as a teaser. */
function repeatsEarlier(text: string, seen: ReadonlyMap<string, string>): boolean {
  const bare = withoutDateline(text);
  if (bare.length < SHORTEST_DOUBLED) return false;
  const earlier = seen.get(bare.slice(0, SHORTEST_DOUBLED));
  return earlier?.startsWith(withoutEnd(bare, /[.…\s]/)) ?? false;
}

/** Why a line is no part of the story's text; null where it is. */
function reasonToLeaveOut(line: Line, seen: ReadonlyMap<string, string>): StoryProblem | null {
  const { text } = line;
  if (isScrambled(text))
    return leftOut(
      'scrambled-text',
      'The paragraph is scrambled by a paywall and was left out. Get the text from its source.',
      line
    );
  if (isScript(text))
    return leftOut('script-in-text', 'The line is program code and was left out.', line);
  if (RELATED_LINK.test(text))
    return leftOut(
      'related-link-left-out',
      `A pointer to another story was left out: "${text.slice(0, 80)}"`,
      line
    );
  if (repeatsEarlier(text, seen))
    return leftOut('doubled-paragraph', 'The paragraph stands twice; it was kept once.', line);
  return null;
}

/** Takes the signing lines off the end of a story. */
function takeSignOffs(lines: readonly Line[]): {
  rest: Line[];
  signOffs: SignOff[];
  roles: LineRoles;
} {
  const rest = [...lines];
  const roles: LineRoles = new Map();
  const signOffs: SignOff[] = [];
  while (signOffs.length < MOST_SIGN_OFFS) {
    const last = rest.at(-1);
    const signOff = last && rest.length > 1 ? readSignOff(last) : null;
    if (!last || !signOff) break;
    signOffs.unshift(signOff);
    if (signOff.by) roles.set(last.number, 'byline');
    rest.pop();
  }
  return { rest, signOffs, roles };
}

/** Lines of the story without menus and without the boxes of links that stand in it. */
function withoutBoxes(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let isInBox = false;
  for (const line of lines) {
    if (RAIL_OPENER.test(line.text) || RECORDING_OPENER.test(line.text)) isInBox = true;
    else if (isProse(line.text) || readSignOff(line)) isInBox = false;
    if (!isInBox && !isChrome(line.text)) kept.push(line);
  }
  return kept;
}

/**
 * Reads the story's text; what is no part of it is left out and reported.
 * @param lines from the first paragraph to the footer.
 */
export function readStoryBody(lines: readonly Line[]): Body {
  const { rest, signOffs, roles } = takeSignOffs(withoutBoxes(lines));
  const body: Body = {
    paragraphs: [],
    captions: [],
    corrections: [],
    signOffs,
    roles,
    problems: [],
  };
  /** The paragraphs by their first words. */
  const seen = new Map<string, string>();
  for (const [index, line] of rest.entries()) {
    const problem = reasonToLeaveOut(line, seen);
    const correction = readCorrection(line.text);
    if (problem) body.problems.push(problem);
    else if (correction) body.corrections.push(correction);
    else if (isInlineCaption(line, rest[index - 1])) {
      body.captions.push({ text: line.text, credit: null });
      roles.set(line.number, 'caption');
    } else {
      body.paragraphs.push(line.text);
      roles.set(line.number, 'body');
    }
    const bare = withoutDateline(line.text);
    if (!problem) seen.set(bare.slice(0, SHORTEST_DOUBLED), bare);
  }
  const last = body.paragraphs.pop();
  if (last !== undefined) body.paragraphs.push(last.replace(GLUED_INITIALS, ''));
  return body;
}
