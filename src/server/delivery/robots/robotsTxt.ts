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
  const lines = (rules ?? OPEN).split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return [
    ...(license === null ? [] : [`License: ${license}`]),
    ...sitemaps.map((address) => `Sitemap: ${address}`),
    '',
    ...lines,
    '',
  ].join('\n');
}
