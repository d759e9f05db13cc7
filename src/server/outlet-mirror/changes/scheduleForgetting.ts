import type { Core } from '@strapi/strapi';
import { MirrorLog } from './mirrorLog';
import { mirrorsOptions } from '../options';

/** Forgets each night the lines of the log that are older than the option mirrors.changesDays. */
export function scheduleForgetting(strapi: Core.Strapi): void {
  strapi.cron.add({
    'newsroom.mirrorChanges': {
      task: async () => {
        try {
          await new MirrorLog(strapi).prune(mirrorsOptions(strapi).changesDays);
        } catch (error) {
          strapi.log.error(`Old changes of mirrors could not be forgotten. ${String(error)}`);
        }
      },
      options: { rule: '23 3 * * *' },
    },
  });
}
