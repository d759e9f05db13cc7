import type { Core } from '@strapi/strapi';

/** Import and export. */
export const archiveService = ({ strapi }: { strapi: Core.Strapi }) => ({ strapi });
