import { futureStanding } from '../../article';
import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { loadOutletMap } from '../../outlet';
import type { Row } from '../../strapi/rows';
import { endOfDay, isDay, startOfDay, timeZoneFault, UTC } from '../../text/zonedDay';
import { mayPublish } from '../mayPublish';
import { scheduleNow } from '../scheduleClock';
import { timesOf, timesWith } from '../storedTimes';
import { isMoved, timeProblems, TIMES, type Times } from '../times';

/**
 * Keeps the times of a story such as can be meant, and by whom they may be: who may not publish a story
 * lets it out at no time either. A bare day is a day of the story's zone, else of its outlet's.
 */
export async function checkTimesBeforeSave(save: Save): Promise<void> {
  const { strapi, action, data } = save;
  if (action === 'clone') {
    // The same embargo holds for a copy; nobody has said that it goes out.
    Object.assign(data, { publishAt: null, expires: null });
    return;
  }
  refuseUnknownZone(data);
  if (TIMES.every((name) => data[name] === undefined)) return;
  const existing = await save.existing();
  await readDays(save, existing);
  const before = timesOf(existing);
  const after = timesWith(before, data);
  if (TIMES.every((name) => !isMoved(before, after, name))) return;
  refuse(timeProblems(before, after, scheduleNow()));
  if (letsOut(before, after) && !(await mayPublish(strapi, existing))) {
    refuse([
      {
        path: [TIMES.find((name) => isMoved(before, after, name)) ?? 'publishAt'],
        message:
          'Your role may not publish stories, so it may not choose when they go out or leave, nor lift an embargo. Ask somebody who may.',
      },
    ]);
  }
}

function refuseUnknownZone(data: Save['data']): void {
  if (data.timeZone === '') data.timeZone = null;
  if (typeof data.timeZone !== 'string') return;
  const message = timeZoneFault(data.timeZone);
  if (message) refuse([{ path: ['timeZone'], message }]);
}

/** A bare day ends an embargo and lets a story out as it begins, and takes the story away as it ends. */
async function readDays(save: Save, existing: Row | null): Promise<void> {
  const { data } = save;
  if (!TIMES.some((name) => isDay(data[name]))) return;
  const zone = String(data.timeZone ?? existing?.timeZone ?? (await zoneOfOutlet(save)));
  for (const name of TIMES) {
    const day = data[name];
    if (!isDay(day)) continue;
    data[name] = (name === 'expires' ? endOfDay : startOfDay)(day, zone).toISOString();
  }
}

async function zoneOfOutlet(save: Save): Promise<string> {
  const map = await loadOutletMap(save.strapi);
  return map.placeOf(await futureStanding(save)).outlet?.timeZone || UTC;
}

/** Whether a change lets readers see more, or less, at a time: all but a longer embargo does. */
const letsOut = (before: Times, after: Times): boolean =>
  isMoved(before, after, 'publishAt') ||
  isMoved(before, after, 'expires') ||
  (before.embargoedUntil !== null &&
    (after.embargoedUntil === null || after.embargoedUntil < before.embargoedUntil));
