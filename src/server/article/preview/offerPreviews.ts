import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isUrl } from '../../input/isUrl';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { previewOptions } from '../options';
import type { Previews } from './previews';

interface PreviewConfig {
  enabled?: boolean;
  config?: { handler?: unknown };
}

/**
 * Lets Strapi's own preview button open stories on the sites of their outlets, unless the host has a
 * handler of its own or has turned previews off.
 */
export function offerPreviews(strapi: Core.Strapi): void {
  const admin: { preview?: PreviewConfig } = strapi.config.get('admin');
  const { preview = {} } = admin;
  if (preview.enabled === false || preview.config?.handler !== undefined) return;
  const previews: Previews = strapi.plugin('newsroom').service('previews');
  const handler = previews.url.bind(previews);
  // Put in its place, and not into it: another Strapi of this process may have the same configuration.
  strapi.config.set('admin', {
    ...admin,
    preview: { ...preview, enabled: true, config: { ...preview.config, handler } },
  });
  strapi.server.use((ctx: Context, next: Next) => letPanelFrameSites(strapi, ctx, next));
}

/** Strapi's preview shows the site in a frame, which the policy of the panel's pages allows by host only. */
async function letPanelFrameSites(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  await next();
  const policy = ctx.response.get(POLICY);
  const isPanel = ctx.path.startsWith(String(strapi.config.get('admin.path', '/admin')));
  if (!isPanel || policy === '' || !ctx.response.is('html')) return;
  ctx.set(POLICY, allowingFrames(policy, await originsOfSites(strapi)));
}

const POLICY = 'Content-Security-Policy';

async function originsOfSites(strapi: Core.Strapi): Promise<string[]> {
  const { url } = previewOptions(strapi);
  const outlets: Row[] =
    url === '' ? await rowsOf(strapi, OUTLET).findMany({ select: ['id', 'address'] }) : [];
  const addresses = [url, ...outlets.map(({ address }) => address)];
  return [...new Set(addresses.flatMap((address) => originOf(address) ?? []))];
}

const originOf = (address: unknown): string | null =>
  typeof address === 'string' && isUrl(address) ? new URL(address).origin : null;

/** A policy in which pages of these origins may be framed, beside those that may be already. */
export function allowingFrames(policy: string, origins: readonly string[]): string {
  if (origins.length === 0) return policy;
  const directives = policy.split(';').map((each) => each.trim());
  const frames = directives.find((each) => /^frame-src(?:\s|$)/i.test(each));
  const added = [frames ?? "frame-src 'self'", ...origins].join(' ');
  return [...directives.filter((each) => each !== '' && each !== frames), added].join(';');
}
