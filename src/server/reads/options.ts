import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What the option `reads` takes. */
export const readsOptionsSchema = z.strictObject({
  /**
   * Whether lists of articles, articles by slug and the public role's permissions are read past
   * Strapi's own way to them, with the same answers. Off for a project whose document middlewares
   * or lifecycles change what reads find.
   */
  fast: z.boolean('must be true or false'),
});

export type ReadsOptions = z.infer<typeof readsOptionsSchema>;

export const defaultReadsOptions: ReadsOptions = { fast: true };

export const readsOptions = (strapi: Core.Strapi): ReadsOptions =>
  strapi.config.get('plugin::newsroom.reads');
