import type { Core } from '@strapi/strapi';
import type { Prober } from './prober';
import { mirrorsOptions } from '../options';

/**
 * Looks every minute whether a mirror is due, if the option mirrors.probe.everyMinutes asks for it.
 * Every node does; each mirror is looked at by one.
 */
export function scheduleProbe(strapi: Core.Strapi): void {
  if (mirrorsOptions(strapi).probe.everyMinutes === 0) return;
  let running = false;
  strapi.cron.add({
    'newsroom.mirrors': {
      task: async () => {
        if (running) return;
        running = true;
        const prober: Prober = strapi.plugin('newsroom').service('mirrorProbe');
        try {
          await prober.round();
        } catch (error) {
          strapi.log.error(`The mirrors could not be looked at. ${String(error)}`);
        } finally {
          running = false;
        }
      },
      options: { rule: '* * * * *' },
    },
  });
}
