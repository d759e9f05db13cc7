import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What the option `reads` takes. */
export const readsOptionsSchema = z
  .strictObject({
    /**
     * Whether lists of articles, articles by slug and the public role's permissions are read past
     * Strapi's own way to them, with the same answers. Off for a project whose document middlewares
     * or lifecycles change what reads find.
     */
    fast: z.boolean('must be true or false'),
    /**
     * Whether to answer Strapi's way all the same, to ask the fast way behind each answer, and to log
     * where it would have answered something else.
     */
    compare: z.boolean('must be true or false'),
  })
  .refine(({ fast, compare }) => fast || !compare, {
    path: ['compare'],
    message: 'compares the fast way with Strapi’s; set reads.fast to true with it',
  });

export type ReadsOptions = z.infer<typeof readsOptionsSchema>;

export const defaultReadsOptions: ReadsOptions = { fast: true, compare: false };

export const readsOptions = (strapi: Core.Strapi): ReadsOptions =>
  strapi.config.get('plugin::newsroom.reads');
