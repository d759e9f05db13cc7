import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { OwnArticlePath } from './canonicalUrl';

const isPath = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['write', 'read'].every((name) => typeof (value as Record<string, unknown>)[name] === 'function');

/** What the option `outlets` takes. */
export const outletsOptionsSchema = z.strictObject({
  /** How addresses of stories are written and read, where the outlet's own path says too little. */
  articlePath: z
    .custom<OwnArticlePath>(
      isPath,
      'must be an object with the functions "write" and "read", or null'
    )
    .nullable(),
});

type OutletsOptions = z.infer<typeof outletsOptionsSchema>;

export const defaultOutletsOptions: OutletsOptions = { articlePath: null };

export const outletsOptions = (strapi: Core.Strapi): OutletsOptions =>
  strapi.config.get('plugin::newsroom.outlets');
