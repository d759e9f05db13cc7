import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What the option `import` takes. */
export const importOptionsSchema = z.strictObject({
  /** By which way stories of an import are written, where the import does not say so itself. */
  through: z.enum(['rows', 'documents'], 'must be "rows" or "documents"'),
});

/**
 * `documents`: by Strapi's Document Service, with all hooks of the host, one after the other. `rows`: many at
 * once, as rows with all that the newsroom's own hooks would do.
 */
export type WriteWay = z.infer<typeof importOptionsSchema>['through'];

export const defaultImportOptions: z.infer<typeof importOptionsSchema> = { through: 'rows' };

export const importOptions = (strapi: Core.Strapi): z.infer<typeof importOptionsSchema> =>
  strapi.config.get('plugin::newsroom.import');
