import type { Core } from '@strapi/strapi';
import { newsroomOptions } from '../../newsroom';
import { MirrorLog } from './mirrorLog';

/** Forgets each night the lines of the log that are older than the option mirrors.changesDays. */
export function scheduleForgetting(strapi: Core.Strapi): void {
  strapi.cron.add({
    'newsroom.mirrorChanges': {
      task: async () => {
        try {
          await new MirrorLog(strapi).prune(newsroomOptions(strapi).mirrors.changesDays);
        } catch (error) {
          strapi.log.error(`Old changes of mirrors could not be forgotten. ${String(error)}`);
        }
      },
      options: { rule: '23 3 * * *' },
    },
  });
}
