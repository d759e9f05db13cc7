import type { Core } from '@strapi/strapi';
import { everyMinute } from '../../strapi/everyMinute';
import { mirrorsOptions } from '../options';
import type { MirrorSources } from './mirrorSources';

/**
 * Asks every minute whether a source is due, if the option mirrors.sources.everyMinutes asks for it.
 * Every node does; each source is read by one.
 */
export function scheduleSources(strapi: Core.Strapi): void {
  if (mirrorsOptions(strapi).sources.everyMinutes === 0) return;
  everyMinute(strapi, 'newsroom.mirror-sources', async () => {
    const sources: MirrorSources = strapi.plugin('newsroom').service('mirror-sources');
    await sources.readDue();
  });
}
