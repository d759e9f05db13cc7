/** Everything is open where an outlet sets no rules. */
const OPEN = 'User-agent: *\nAllow: /';

/**
 * A robots.txt (RFC 9309). The lines that belong to no group, sitemaps and license, come first: a
 * line of no group may not stand inside one for every reader of the file.
 *
 * @param rules the outlet's own lines; null for none
 * @param license address of the RSL file; null for none
 */
export function robotsTxt({
  rules,
  license,
  sitemaps,
}: {
  rules: string | null;
  license: string | null;
  sitemaps: readonly string[];
}): string {
  const lines = agentsTogether((rules ?? OPEN).split(/\r\n|\r|\n/).map((line) => line.trimEnd()));
  return [
    ...(license === null ? [] : [`License: ${license}`]),
    ...sitemaps.map((address) => `Sitemap: ${address}`),
    '',
    ...lines,
    '',
  ].join('\n');
}

const AGENT = /^\s*user-agent\s*:/i;
/** Lines that say nothing of the crawlers of a group: comments, empty lines, and what is of the whole file. */
const OF_NO_GROUP = /^\s*(?:#|$|(?:sitemap|license|host)\s*:)/i;

/**
 * The same lines with nothing between `User-agent` lines that share their rules. By RFC 9309 a comment or a
 * sitemap there changes nothing, but many readers end the group at it, and the rules would hold for the
 * last crawler only.
 */
function agentsTogether(lines: readonly string[]): string[] {
  const together: string[] = [];
  let agents: string[] = [];
  /** Lines behind the agents so far, of which the next line decides whether they stand between two. */
  let behind: string[] = [];
  for (const line of lines) {
    if (AGENT.test(line)) {
      together.push(...behind);
      agents.push(line);
      behind = [];
    } else if (agents.length > 0 && OF_NO_GROUP.test(line)) {
      behind.push(line);
    } else {
      together.push(...agents, ...behind, line);
      [agents, behind] = [[], []];
    }
  }
  return [...together, ...agents, ...behind];
}
