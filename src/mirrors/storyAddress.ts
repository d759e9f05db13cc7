import { withoutEndSlashes } from './endSlashes';
import type { ListedMirror } from './mirrorList';

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
    ? `${withoutEndSlashes(address)}${path}`
    : null;

/**
 * The path of a story behind its outlet's address; null for a story that stands elsewhere.
 *
 * @example storyPath('https://press.example/en', 'https://press.example/en/storm') // '/storm'
 */
export function storyPath(outlet: string, story: string): string | null {
  const base = withoutEndSlashes(outlet);
  return story.startsWith(`${base}/`) ? story.slice(base.length) : null;
}
