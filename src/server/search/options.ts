import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { SearchEngine } from './engines';

const METHODS = ['index', 'remove', 'search'] as const;

const isEngine = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  METHODS.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');

/** What the option `search` takes. */
export const searchOptionsSchema = z.strictObject({
  /** Whether stories are kept to be searched, and searched. */
  enabled: z.boolean('must be true or false'),
  /** What searches in the place of the database; null for the database. */
  engine: z
    .custom<SearchEngine>(
      isEngine,
      'must be an object with the functions "index", "remove" and "search", or null'
    )
    .nullable(),
});

export type SearchOptions = z.infer<typeof searchOptionsSchema>;

export const defaultSearchOptions: SearchOptions = { enabled: true, engine: null };

export const searchOptions = (strapi: Core.Strapi): SearchOptions =>
  strapi.config.get('plugin::newsroom.search');
