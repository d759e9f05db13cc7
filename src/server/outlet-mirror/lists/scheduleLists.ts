import type { Core } from '@strapi/strapi';
import type { MirrorLists } from './mirrorLists';
import { mirrorsOptions } from '../options';

/**
 * Looks every minute whether a list is due, if the option mirrors.lists.everyMinutes asks for it. Every
 * node does; each list is read by one.
 */
export function scheduleLists(strapi: Core.Strapi): void {
  if (mirrorsOptions(strapi).lists.everyMinutes === 0) return;
  let running = false;
  strapi.cron.add({
    'newsroom.mirrorLists': {
      task: async () => {
        if (running) return;
        running = true;
        const lists: MirrorLists = strapi.plugin('newsroom').service('mirrorLists');
        try {
          await lists.round();
        } catch (error) {
          strapi.log.error(`The lists of mirrors could not be read. ${String(error)}`);
        } finally {
          running = false;
        }
      },
      options: { rule: '* * * * *' },
    },
  });
}
