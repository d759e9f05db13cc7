import type { Core } from '@strapi/strapi';
import type { CaptionCheckOptions } from '../checks';
import { captionsOptions } from '../options';
import type { OwnCaptionChecks } from '../ownCaptionChecks';

export type Gate = 'block' | 'warn' | 'off';

interface ReviewOptions extends CaptionCheckOptions {
  gate: Gate;
}

/** How strict the newsroom is: the one place where the review reads it. */
export const checkOptions = (strapi: Core.Strapi): ReviewOptions => {
  const { gate, thresholds, severities } = captionsOptions(strapi);
  const own: OwnCaptionChecks = strapi.plugin('newsroom').service('caption-checks');
  return { gate, thresholds, severities, ownChecks: own.all() };
};
