import type { Core } from '@strapi/strapi';
import { newsroomOptions } from '../../newsroom';
import type { CheckOptions } from '../checks';

export type Gate = 'block' | 'warn' | 'off';

export interface DeskCheckOptions extends CheckOptions {
  gate: Gate;
}

/** How strict the newsroom is: the one place where the desk reads it. */
export const checkOptions = (strapi: Core.Strapi): DeskCheckOptions => {
  const { gate, thresholds, severities } = newsroomOptions(strapi).captions;
  return { gate, thresholds, severities };
};
