import type { Core } from '@strapi/strapi';
import type { NewsroomOptions } from './options';

/** The options as the host set them, over the defaults. */
export const newsroomOptions = (strapi: Core.Strapi): NewsroomOptions =>
  strapi.config.get('plugin::newsroom') as NewsroomOptions;
