import type { Core } from '@strapi/strapi';

/**
 * Does work every minute, unless the work of an earlier minute is still under way. What fails is
 * logged, and tried again a minute later.
 *
 * @param name of the job, e.g. `newsroom.mirror-check`
 */
export function everyMinute(strapi: Core.Strapi, name: string, work: () => Promise<void>): void {
  let running = false;
  strapi.cron.add({
    [name]: {
      task: async () => {
        if (running) return;
        running = true;
        try {
          await work();
        } catch (error) {
          strapi.log.error(`The job ${name} failed and is tried again. ${String(error)}`);
        } finally {
          running = false;
        }
      },
      options: { rule: '* * * * *' },
    },
  });
}
