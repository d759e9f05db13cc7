import type { Core } from '@strapi/strapi';
import { closeDoors } from './host/closeDoors';

/** What this repository's own Strapi does beside the plugin; nothing of it is in the package. */
export default {
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => closeDoors(strapi),
};
