import type { Core } from '@strapi/strapi';
import { mirrorsOptions } from '../options';
import { everyMinute } from '../../strapi/everyMinute';
import type { MirrorChecker } from './mirrorChecker';

/**
 * Asks every minute whether a mirror is due, if the option mirrors.check.everyMinutes asks for it.
 * Every node does; each mirror is checked by one.
 */
export function scheduleChecks(strapi: Core.Strapi): void {
  if (mirrorsOptions(strapi).check.everyMinutes === 0) return;
  everyMinute(strapi, 'newsroom.mirror-check', async () => {
    const checker: MirrorChecker = strapi.plugin('newsroom').service('mirror-check');
    await checker.checkDue();
  });
}
