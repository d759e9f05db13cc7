import type { Core } from '@strapi/strapi';
import type { CaptionCheckOptions } from '../checks';
import { captionsOptions } from '../options';

export type Gate = 'block' | 'warn' | 'off';

interface ReviewOptions extends CaptionCheckOptions {
  gate: Gate;
}

/** How strict the newsroom is: the one place where the review reads it. */
export const checkOptions = (strapi: Core.Strapi): ReviewOptions => {
  const { gate, thresholds, severities } = captionsOptions(strapi);
  return { gate, thresholds, severities };
};
