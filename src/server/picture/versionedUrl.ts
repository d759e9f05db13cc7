import { momentOf } from '../strapi/rows';

/**
 * The address of a file with a version, so that it is another one after each change of the file: a
 * replaced picture keeps its `url`, under which caches still have the one before. The version is
 * `updatedAt` in milliseconds, so that a site which reads Strapi's own `url` can write the same.
 *
 * @param url of a file, absolute or not, or of one of its renditions, which change with it
 * @param updatedAt of the file
 * @example versionedUrl('/uploads/a.jpg', new Date(7)) // '/uploads/a.jpg?v=7'
 */
export function versionedUrl(url: string, updatedAt: unknown): string {
  const changed = momentOf(updatedAt);
  if (!changed) return url;
  const [address = '', ...fragment] = url.split('#');
  const version = `${address.includes('?') ? '&' : '?'}v=${changed.getTime()}`;
  return [`${address}${version}`, ...fragment].join('#');
}
