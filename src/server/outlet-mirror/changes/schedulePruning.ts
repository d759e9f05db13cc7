import type { Core } from '@strapi/strapi';
import { MirrorChangeStore } from './mirrorChangeStore';
import { mirrorsOptions } from '../options';

/** Forgets each night the lines of the log that are older than the option mirrors.changesDays. */
export function schedulePruning(strapi: Core.Strapi): void {
  strapi.cron.add({
    'newsroom.mirror-changes': {
      task: async () => {
        try {
          await new MirrorChangeStore(strapi).prune(mirrorsOptions(strapi).changesDays);
        } catch (error) {
          strapi.log.error(`Old changes of mirrors could not be forgotten. ${String(error)}`);
        }
      },
      options: { rule: '23 3 * * *' },
    },
  });
}
