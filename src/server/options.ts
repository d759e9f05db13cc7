import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  articleOptionsSchema,
  defaultArticleOptions,
  defaultPreviewOptions,
  previewOptionsSchema,
} from './article/options';
import { defaultOutletsOptions, outletsOptionsSchema } from './outlet/options';
import { defaultMirrorsOptions, mirrorsSchema } from './outlet-mirror/options';
import { defaultImportOptions, importOptionsSchema } from './archive/options';
import { cacheOptionsSchema, defaultCacheOptions } from './cache/options';
import { defaultReadsOptions, readsOptionsSchema } from './reads/options';
import { defaultSavesOptions, savesOptionsSchema } from './saves/options';
import { defaultScheduleOptions, scheduleOptionsSchema } from './schedule/options';
import { defaultHistoryOptions, historyOptionsSchema } from './history/options';
import { defaultWebhooks, webhooksSchema } from './delivery/options';
import { captionsSchema, defaultCaptionsOptions } from './image-caption/options';
import { defaultSearchOptions, searchOptionsSchema } from './search/options';

/** The options as zod checks them, each with its default left out. */
export const optionsSchema = z.strictObject({
  /**
   * Whether the public role of users-permissions may read published articles, captions, mirrors,
   * outlets and sections, with their feeds and sitemaps. Off by default: the newsroom opens no door
   * in a Strapi by itself. Turning it off again takes nothing away; do that in the admin, under the
   * public role.
   */
  publicRead: z.boolean(),
  /**
   * What stands between `/api` and `/articles`, for hosts that have an API of that name already.
   * Empty, or a path such as `/newsroom`.
   */
  routePrefix: z
    .string()
    .regex(
      /^(\/[A-Za-z0-9_-]+)*$/,
      'must be empty or a path such as "/newsroom", without a slash at the end'
    ),
  /**
   * Whether files of the Media Library are served only while something public uses them. Off by
   * default: Strapi serves every file to whoever knows its address, and a host may count on that.
   */
  privateFiles: z.boolean(),
  /** What counts of a story. */
  article: articleOptionsSchema,
  /** Where stories stand. */
  outlets: outletsOptionsSchema,
  /** What happens to captions when their pictures change, and when they are published. */
  captions: captionsSchema,
  /** Answers to anonymous readers: kept in memory, and told to CDNs. */
  cache: cacheOptionsSchema,
  /** How articles are read that are not in memory. */
  reads: readsOptionsSchema,
  /** What is spared of Strapi's work at each save. */
  saves: savesOptionsSchema,
  /** How stories are found by their words. */
  search: searchOptionsSchema,
  /** What becomes of stories at the times that were chosen for them. */
  schedule: scheduleOptionsSchema,
  /** How long versions of stories are kept. */
  history: historyOptionsSchema,
  /** How stories of other systems are brought in. */
  import: importOptionsSchema,
  /** Where sites show drafts. */
  preview: previewOptionsSchema,
  /** Where else readers find the outlet. */
  mirrors: mirrorsSchema,
  /** Who is told what readers see otherwise, such as the sites that are made of it. */
  webhooks: webhooksSchema,
});

const optionsThatAgree = optionsSchema.refine(
  ({ cache, webhooks }) => cache.enabled || webhooks.length === 0,
  {
    path: ['webhooks'],
    message: 'must be empty while cache.enabled is false: nobody notes then what a write touches',
  }
);

/** The options of the plugin, in the host's config/plugins. */
export type NewsroomOptions = z.infer<typeof optionsSchema>;

export const defaultOptions: NewsroomOptions = {
  publicRead: false,
  routePrefix: '',
  privateFiles: false,
  article: defaultArticleOptions,
  outlets: defaultOutletsOptions,
  captions: defaultCaptionsOptions,
  cache: defaultCacheOptions,
  reads: defaultReadsOptions,
  saves: defaultSavesOptions,
  search: defaultSearchOptions,
  schedule: defaultScheduleOptions,
  history: defaultHistoryOptions,
  import: defaultImportOptions,
  preview: defaultPreviewOptions,
  mirrors: defaultMirrorsOptions,
  webhooks: defaultWebhooks,
};

/** The names of all options, or of those in one of them, e.g. `captions` or `cache.purge.0`. */
function known(path: readonly PropertyKey[]): string[] {
  let group: z.core.$ZodType | undefined = optionsSchema;
  for (const step of path) {
    if (group instanceof z.ZodArray) group = group.element;
    else group = group instanceof z.ZodObject ? group.shape[String(step)] : undefined;
    while (group instanceof z.ZodNullable || group instanceof z.ZodOptional) group = group.unwrap();
  }
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

/** One line for each thing wrong, with the option's name and what it takes. */
function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const name = (key: string) => [...issue.path, key].join('.');
    return `There is no option "${issue.keys.map(name).join('", "')}". Known options: ${known(issue.path).map(name).join(', ')}.`;
  }
  return `Option "${issue.path.join('.')}": ${issue.message}.`;
}

/**
 * Stops the boot on options that cannot be meant. Strapi calls it synchronously with the defaults
 * and the host's options merged.
 *
 * @throws Error that names each option and the fix
 */
export function validateOptions(options: unknown): void {
  const result = optionsThatAgree.safeParse(options);
  if (result.success) return;
  throw new Error(
    `The newsroom plugin cannot start with these options (config/plugins, newsroom.config).\n${result.error.issues
      .map(sentence)
      .join('\n')}`
  );
}

/** The options as the host set them, over the defaults; a room reads its own. */
export const newsroomOptions = (strapi: Core.Strapi): NewsroomOptions =>
  strapi.config.get('plugin::newsroom');
