import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { templateFault } from './preview/previewAddress';

/** What the option `article` takes. */
export const articleOptionsSchema = z.strictObject({
  /**
   * Fields of the project's own whose change readers notice: it moves `contentModifiedAt`, as a change of
   * the headline does.
   */
  contentFields: z.array(
    z.string('must be the name of a field').regex(/^\w+$/, 'must be the name of a field'),
    'must be a list of names such as ["summary"]'
  ),
});

type ArticleOptions = z.infer<typeof articleOptionsSchema>;

export const defaultArticleOptions: ArticleOptions = { contentFields: [] };

export const articleOptions = (strapi: Core.Strapi): ArticleOptions =>
  strapi.config.get('plugin::newsroom.article');

/** What the option `preview` takes. */
export const previewOptionsSchema = z.strictObject({
  /**
   * Where a site shows a draft, with what Strapi's preview button fills in, such as
   * `https://www.example.com/preview?slug={slug}&token={token}`. Empty for the story's own page on its
   * outlet's site.
   */
  url: z.string('must be text, empty for the story’s own page').superRefine((url, context) => {
    const fault = url === '' ? null : templateFault(url);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  }),
  /** For how long a link to a draft may be used, in minutes. */
  minutes: z
    .number('must be a number of minutes')
    .int('must be a whole number of minutes')
    .min(1, 'must be at least 1 minute')
    .max(10_080, 'must be at most 10080 minutes, a week'),
});

export type PreviewOptions = z.infer<typeof previewOptionsSchema>;

export const defaultPreviewOptions: PreviewOptions = { url: '', minutes: 60 };

export const previewOptions = (strapi: Core.Strapi): PreviewOptions =>
  strapi.config.get('plugin::newsroom.preview');
