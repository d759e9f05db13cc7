import { withoutEnd } from '../../../text/ends';
import type { StoryCorrection, StoryProblem } from '../../story';
import { readCorrection } from './corrections';
import { readDateline } from './dateline';
import type { ToldLine } from './lines/toldLine';
import { isScrambled, isScript } from './scrambled';
import { comparable } from './wording';

export interface StoryText {
  paragraphs: Array<{ text: string; number: number }>;
  corrections: StoryCorrection[];
  problems: StoryProblem[];
}

/** Shorter lines may stand twice with reason: a refrain, a list. */
const SHORTEST_DOUBLED = 60;
/** "… he said.(abc/site)": the desk's initials behind the last sentence. */
const GLUED_INITIALS = /(?<=[.!?…]["”’»]?)\s?\([a-z]{2,5}\/[a-z]{2,10}\)$/;

const withoutDateline = (text: string) => comparable(readDateline(text)?.rest ?? text);

/** True for a paragraph that stands above already, whole or as a teaser. */
function repeatsEarlier(bare: string, seen: ReadonlyMap<string, string>): boolean {
  if (bare.length < SHORTEST_DOUBLED) return false;
  const earlier = seen.get(bare.slice(0, SHORTEST_DOUBLED));
  return earlier?.startsWith(withoutEnd(bare, /[.…\s]/)) ?? false;
}

function reasonToLeaveOut(text: string, bare: string, seen: ReadonlyMap<string, string>) {
  if (isScrambled(text))
    return {
      rule: 'scrambled-text',
      message:
        'The paragraph is scrambled by a paywall and was left out. Get the text from its source.',
    };
  if (isScript(text))
    return { rule: 'script-in-text', message: 'The line is program code and was left out.' };
  if (repeatsEarlier(bare, seen))
    return {
      rule: 'doubled-paragraph',
      message: 'The paragraph stands twice; it was kept once.',
    };
  return null;
}

/** Reads the story's paragraphs; what is no part of them is left out and reported. */
export function readStoryText(lines: readonly ToldLine[]): StoryText {
  const found: StoryText = { paragraphs: [], corrections: [], problems: [] };
  /** The paragraphs by their first words. */
  const seen = new Map<string, string>();
  for (const { text, number } of lines) {
    const bare = withoutDateline(text);
    const reason = reasonToLeaveOut(text, bare, seen);
    const correction = readCorrection(text);
    if (reason) found.problems.push({ ...reason, place: `line ${number}` });
    else if (correction) found.corrections.push(correction);
    else found.paragraphs.push({ text, number });
    if (!reason) seen.set(bare.slice(0, SHORTEST_DOUBLED), bare);
  }
  const last = found.paragraphs.at(-1);
  if (last) last.text = last.text.replace(GLUED_INITIALS, '');
  return found;
}
