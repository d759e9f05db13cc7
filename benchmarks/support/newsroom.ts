import path from 'node:path';
import type { HostOrder } from './hosts';

/** The compiled benchmarks lie in .host/benchmarks of the repository. */
export const ROOT = path.join(__dirname, '..', '..', '..');

/**
 * This repository's own host, which is a newsroom, with the answers that it keeps in memory or without.
 *
 * @param search whether its stories can be searched, which for a large archive takes long to make
 */
export const newsroomOrder = ({
  cache,
  search = false,
}: {
  cache: boolean;
  search?: boolean;
}): HostOrder => ({
  appDir: ROOT,
  distDir: path.join(ROOT, '.host'),
  options: { cache: { enabled: cache }, search: { enabled: search } },
  readable: [],
});
