import { isSubhead } from '../subheads';
import type { ToldLine } from './toldLine';

/** What is told as surely is the site's. */
const LIKELY = 0.75;

const OF_SITE: ReadonlySet<string> = new Set(['above', 'box', 'below']);
const OF_TEXT: ReadonlySet<string> = new Set(['body', 'standfirst', 'below', 'caption']);

const isOfText = (line: ToldLine | undefined): boolean =>
  line !== undefined && OF_TEXT.has(line.kind) && (line.kind === 'body' || line.chance < LIKELY);

/**
 * Tells subheads from what a site prints between paragraphs, in a text that has nothing of a site for sure, as who cuts
 * a story out or writes one down leaves it. Elsewhere a few words between paragraphs are the site's twice as often.
 */
export function tellSubheads(lines: readonly ToldLine[]): ToldLine[] {
  const isOfSite = ({ kind }: ToldLine) => OF_SITE.has(kind);
  if (lines.some((line) => isOfSite(line) && line.chance >= LIKELY)) return [...lines];
  // A picture may stand between.
  const others = lines.filter(({ kind, chance }) => kind !== 'caption' || chance < LIKELY);
  const subheads = others.filter((line, at) => {
    const [before, behind] = [others[at - 1], others[at + 1]];
    if (!isOfSite(line) || !isOfText(before) || !isOfText(behind)) return false;
    return isSubhead(line.text, before?.text, behind?.text);
  });
  const found = new Set(subheads);
  return lines.map((line) => (found.has(line) ? { ...line, kind: 'body' } : line));
}
