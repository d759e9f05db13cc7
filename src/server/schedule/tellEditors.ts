import type { Core } from '@strapi/strapi';
import type { Problem } from '../input/problems';
import { version } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import type { Due } from './dueStories';
import { SCHEDULE_LATE, SCHEDULE_REFUSED } from './events';
import { scheduleOptions } from './options';

/** From when on what was done counts as late, in milliseconds. */
const LATE = 60_000;

const ACTS = { publish: 'go out', expire: 'leave' } as const;

/**
 * Tells of what did not happen at its time: the log, webhooks, and those that the option `schedule.mail`
 * names. What cannot be told changes nothing.
 *
 * @param problems why it was refused; null for what was done
 */
export async function tellEditors(
  strapi: Core.Strapi,
  due: Due,
  happenedAt: Date,
  problems: readonly Problem[] | null
): Promise<void> {
  const { documentId, locale, action, dueAt } = due;
  const lateBy = happenedAt.getTime() - dueAt.getTime();
  if (!problems && lateBy < LATE) return;
  const draft = await version(strapi, ARTICLE, due, 'draft');
  const headline = String(draft?.headline ?? documentId);
  const words = problems
    ? `“${headline}” (${locale}) was to ${ACTS[action]} at ${dueAt.toISOString()} and did not: ${problems
        .map(({ message }) => message)
        .join(' ')}`
    : `“${headline}” (${locale}) was to ${ACTS[action]} at ${dueAt.toISOString()} and did ${Math.round(lateBy / 1000)} s later, as no newsroom was running.`;
  strapi.log.warn(words);
  await strapi.eventHub.emit(problems ? SCHEDULE_REFUSED : SCHEDULE_LATE, {
    model: 'article',
    uid: ARTICLE,
    entry: {
      documentId,
      locale,
      headline,
      action,
      dueAt: dueAt.toISOString(),
      happenedAt: happenedAt.toISOString(),
      problems: problems ?? [],
    },
  });
  await mail(strapi, words);
}

async function mail(strapi: Core.Strapi, words: string): Promise<void> {
  const { mail: to } = scheduleOptions(strapi);
  const [first] = words.split('\n');
  for (const address of to) {
    try {
      await strapi
        .plugin('email')
        .service('email')
        .send({ to: address, subject: first?.slice(0, 200), text: words });
    } catch (error) {
      strapi.log.error(`${address} could not be told by email. ${String(error)}`);
    }
  }
}
