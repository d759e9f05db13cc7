import type { ListedMirror } from './mirrorList';

/** An address without the slashes at its end, looked at once each. */
export function withoutLastSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

/**
 * Where a story stands on a mirror.
 *
 * @param path of the story behind the outlet's own address, with its slash
 * @returns null where only the front page of the mirror can be linked
 */
export const storyAddress = (
  { address, kind, pathMapping }: Pick<ListedMirror, 'address' | 'kind' | 'pathMapping'>,
  path: string
): string | null =>
  pathMapping === 'same-path' && (kind === 'web' || kind === 'onion' || kind === 'ipfs')
    ? `${withoutLastSlashes(address)}${path}`
    : null;

/**
 * The path of a story behind its outlet's address; null for a story that stands elsewhere.
 *
 * @example storyPath('https://press.example/en', 'https://press.example/en/storm') // '/storm'
 */
export function storyPath(outlet: string, story: string): string | null {
  const base = withoutLastSlashes(outlet);
  return story.startsWith(`${base}/`) ? story.slice(base.length) : null;
}
