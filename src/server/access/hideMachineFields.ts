import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { hiddenFields } from '../strapi/hiddenFields';
import { onRoute } from '../strapi/onRoute';
import { isPublicType } from '../strapi/uids';

interface PanelType {
  uid: string;
  attributes: Record<string, unknown>;
}

/**
 * Leaves out of what the content manager tells its pages of our types the fields that machines keep for
 * themselves: they are offered as no column of a list, and nothing is filtered by them.
 */
export function hideMachineFields(strapi: Core.Strapi): void {
  onRoute(
    strapi,
    { plugin: 'content-manager', method: 'GET', path: '/init' },
    async (ctx: Context, next: Next) => {
      await next();
      const { data } = ctx.body as { data?: { contentTypes?: PanelType[] } };
      if (!data?.contentTypes) return;
      data.contentTypes = data.contentTypes.map((type) => {
        if (!isPublicType(type.uid)) return type;
        const hidden = new Set(hiddenFields(strapi.contentType(type.uid)));
        const shown = Object.entries(type.attributes).filter(([name]) => !hidden.has(name));
        return { ...type, attributes: Object.fromEntries(shown) };
      });
    }
  );
}
