import type { Core } from '@strapi/strapi';
import { isUrl } from '../../input/isUrl';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { previewOptions } from '../options';
import { letPanelFrame } from '../panelFrames';
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
  // Strapi's preview shows the site in a frame.
  letPanelFrame(strapi, () => originsOfSites(strapi));
}

async function originsOfSites(strapi: Core.Strapi): Promise<string[]> {
  const { url } = previewOptions(strapi);
  const outlets: Row[] =
    url === '' ? await rowsOf(strapi, OUTLET).findMany({ select: ['id', 'address'] }) : [];
  const addresses = [url, ...outlets.map(({ address }) => address)];
  return [...new Set(addresses.flatMap((address) => originOf(address) ?? []))];
}

const originOf = (address: unknown): string | null =>
  typeof address === 'string' && isUrl(address) ? new URL(address).origin : null;
