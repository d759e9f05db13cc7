import type { Edition } from './editions';
import type { Outlet, Section, Teaser } from './newsroom/types';

type Prefix = Pick<Edition, 'prefix'>;

export const frontPath = ({ prefix }: Prefix) => `${prefix}/`;

export const sectionPath = ({ prefix }: Prefix, { slug }: Pick<Section, 'slug'>) =>
  `${prefix}/sections/${encodeURIComponent(slug)}`;

/** Names have no address at the newsroom: they stand in the path as they are, with _ for spaces. */
export const authorPath = ({ prefix }: Prefix, name: string) =>
  `${prefix}/authors/${encodeURIComponent(name.replaceAll(' ', '_'))}`;

export const searchPath = ({ prefix }: Prefix) => `${prefix}/search`;
export const correctionsPath = ({ prefix }: Prefix) => `${prefix}/corrections`;

/**
 * The path of a story: that of its canonical address, so that this site can stand at the outlet's address
 * and at any mirror with the same paths.
 */
export function storyPath(
  { canonicalUrl, slug }: Pick<Teaser, 'canonicalUrl' | 'slug'>,
  { address }: Pick<Outlet, 'address'>
): string {
  if (canonicalUrl === null) return `/${encodeURIComponent(slug)}`;
  const { pathname } = new URL(canonicalUrl);
  // An outlet may stand in a folder of its host; this site stands at the root of its own.
  const folder = address === null ? '' : new URL(address).pathname.replace(/\/+$/, '');
  return pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname;
}

/** The outlet's own address of a page of this site. */
export const canonicalOf = ({ address }: Pick<Outlet, 'address'>, path: string): string | null =>
  address === null ? null : `${address.replace(/\/+$/, '')}${path}`;
