import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface SummarizedRoute {
  method: string;
  /** Whole, below the API. */
  path: string;
  /** What it does, in a few words. */
  summary?: string | undefined;
}

type Generate = (
  strapi: Core.Strapi,
  options?: object
) => { document: { paths: Record<string, Record<string, { summary?: string } | undefined>> } };

type RoutesOf = (strapi: Core.Strapi) => readonly SummarizedRoute[];

/** One process may start Strapi more than once, on one package. */
const summarized = new WeakSet<Generate>();

/**
 * Gives the newsroom's operations their summaries in the OpenAPI description that Strapi writes and
 * serves, which takes none from routes.
 */
export function summarizeOpenApi(strapi: Core.Strapi, routesOf: RoutesOf): void {
  const ofApplication = createRequire(path.join(strapi.dirs.app.root, 'package.json'));
  const ofStrapi = createRequire(ofApplication.resolve('@strapi/strapi'));
  const openApi = ofStrapi('@strapi/openapi') as { generate: Generate };
  const { generate } = openApi;
  if (summarized.has(generate)) return;
  openApi.generate = (described, options) => {
    const made = generate(described, options);
    for (const { method, path: address, summary } of routesOf(described)) {
      const operation =
        made.document.paths[address.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      if (operation && summary !== undefined) operation.summary = summary;
    }
    return made;
  };
  summarized.add(openApi.generate);
}
