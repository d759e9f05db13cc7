import { z } from 'zod';

export const LOCALE = z
  .string()
  .optional()
  .describe('Language tag of a language of the newsroom; without it the main one.')
  .meta({ examples: ['en'] });

export const PAGE_NUMBER = z
  .int()
  .min(1)
  .max(10_000)
  .optional()
  .describe('Which page, the first without.')
  .meta({ examples: [1] });

/** Of a list. @param size how many there are on a page without it, and at most */
export const pageSizeOf = ({ fallback, max }: { fallback: number; max: number }) =>
  z
    .int()
    .min(1)
    .max(max)
    .optional()
    .describe(`How many on a page, ${fallback} without.`)
    .meta({ examples: [fallback] });

/** A slug in a path. @param of what */
export const slugOfPath = (of: string, example: string) =>
  z
    .string()
    .min(1)
    .describe(`Slug of the ${of}, present or old.`)
    .meta({ examples: [example] });

/** A slug in a path with the ending of a format. */
export const fileOfPath = (of: string, endings: readonly string[], example: string) =>
  z
    .string()
    .min(1)
    .describe(`${of} with .${endings.join(', .')} behind it.`)
    .meta({ examples: [`${example}.${endings[0]}`] });
