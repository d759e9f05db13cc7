import type { Core } from '@strapi/strapi';
import { closeDoors } from './host/closeDoors';
import { turnPicturesUpright } from './host/turnPicturesUpright';

/** What this repository's own Strapi does beside the plugin; nothing of it is in the package. */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await closeDoors(strapi);
    await turnPicturesUpright(strapi);
  },
};
