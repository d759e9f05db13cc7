import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Requires as the Strapi that runs does, which may lie elsewhere than the newsroom's packages. */
export function requireOfStrapi(strapi: Core.Strapi): NodeJS.Require {
  const ofApplication = createRequire(path.join(strapi.dirs.app.root, 'package.json'));
  return createRequire(ofApplication.resolve('@strapi/strapi'));
}

/**
 * A file of one of Strapi's packages, past what the package offers to others.
 *
 * @param file within the folder of what is built, such as `services/webhook-runner.js`
 * @returns the very module that Strapi works with, or null where this Strapi has no such file
 */
export function strapiModule<Exports>(
  strapi: Core.Strapi,
  packageName: string,
  file: string
): Exports | null {
  const ofStrapi = requireOfStrapi(strapi);
  const found = path.join(path.dirname(ofStrapi.resolve(packageName)), file);
  return existsSync(found) ? (ofStrapi(found) as Exports) : null;
}
