import type { Core } from '@strapi/strapi';
import { historyOptions } from './options';
import { StoryVersionStore } from './storyVersionStore';

const DAY = 86_400_000;
const AT_ONCE = 500;

/** Deletes the versions that are older or more than the options of `history` say. */
export async function pruneHistory(strapi: Core.Strapi, now: number): Promise<void> {
  const { saveDays, savesOfStory, publicationDays } = historyOptions(strapi);
  const store = new StoryVersionStore(strapi);
  if (saveDays !== null) {
    const time = new Date(now - saveDays * DAY);
    while ((await store.pruneSavesBefore(time, AT_ONCE)) === AT_ONCE);
  }
  for (const story of await store.withMoreSaves(savesOfStory)) {
    await store.pruneSaves(story, savesOfStory);
  }
  if (publicationDays === null) return;
  const time = new Date(now - publicationDays * DAY);
  let after: number | null = 0;
  while (after !== null) after = await store.prunePublicationsBefore(time, after, AT_ONCE);
}

/** Does so each night. */
export function scheduleHistoryPruning(strapi: Core.Strapi): void {
  strapi.cron.add({
    'newsroom.history': {
      task: async () => {
        try {
          await pruneHistory(strapi, Date.now());
        } catch (error) {
          strapi.log.error(`Old versions of stories could not be deleted. ${String(error)}`);
        }
      },
      options: { rule: '41 3 * * *' },
    },
  });
}
