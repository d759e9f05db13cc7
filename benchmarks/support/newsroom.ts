import path from 'node:path';
import type { HostOrder } from './hosts';

/** The compiled benchmarks lie in .host/benchmarks of the repository. */
export const ROOT = path.join(__dirname, '..', '..', '..');

/** This repository's own host, which is a newsroom, with delivery or without the answers that it keeps. */
export const newsroomOrder = ({ delivery }: { delivery: boolean }): HostOrder => ({
  appDir: ROOT,
  distDir: path.join(ROOT, '.host'),
  options: { delivery: { enabled: delivery } },
  readable: [],
});
