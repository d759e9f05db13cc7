import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Delivery } from './delivery';

/** What the admin panel asks about the delivery. */
export const deliveryController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/delivery/status` — how many answers came from memory, what they take, what waits. */
  status(ctx: Context) {
    const delivery: Delivery = strapi.plugin('newsroom').service('delivery');
    ctx.body = delivery.status();
  },
});

/** For whoever is signed in to the admin panel. */
export const deliveryRoutes = [
  {
    method: 'GET' as const,
    path: '/delivery/status',
    handler: 'delivery.status',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
