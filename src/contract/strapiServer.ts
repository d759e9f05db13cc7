import type { Core } from '@strapi/strapi';

type Lifecycle = (at: { strapi: Core.Strapi }) => void | Promise<void>;

/** What Strapi loads of the newsroom: `strapi-plugin-newsroom/strapi-server`. */
interface NewsroomPlugin {
  register: Lifecycle;
  bootstrap: Lifecycle;
  destroy: Lifecycle;
  config: { default: object; validator: (options: Record<string, unknown>) => void };
  contentTypes: Record<string, { schema: object }>;
  controllers: Record<string, unknown>;
  middlewares: Record<string, unknown>;
  services: Record<string, unknown>;
  routes: Record<string, unknown>;
}

declare const newsroom: NewsroomPlugin;
export default newsroom;
