import type { Save } from '../../moments';
import { loadOutletMap } from '../../outlet';
import { momentOf } from '../../strapi/rows';
import { dayIn, isDay, startOfDay, UTC } from '../../text/zonedDay';
import { futureStanding } from '../futureStanding';

const isDated = (value: unknown): value is { date: string } =>
  typeof value === 'object' && value !== null && 'date' in value && isDay(value.date);

/**
 * A date of a story that is a day without a time begins by the clocks of its outlet; a correction of the
 * day on which the story came out is not from before.
 */
export async function readDaysBeforeSave(save: Save): Promise<void> {
  const { strapi, data } = save;
  const corrections: unknown[] = Array.isArray(data.corrections) ? data.corrections : [];
  if (!isDay(data.firstPublishedAt) && !corrections.some(isDated)) return;
  const map = await loadOutletMap(strapi);
  const { outlet } = map.placeOf(await futureStanding(save));
  const start = (day: string) => startOfDay(day, outlet?.timeZone || UTC).toISOString();
  if (isDay(data.firstPublishedAt)) data.firstPublishedAt = start(data.firstPublishedAt);
  if (!corrections.some(isDated)) return;
  const first = momentOf((await save.existing())?.firstPublishedAt ?? data.firstPublishedAt);
  const corrected = (day: string) =>
    first && dayIn(first, outlet?.timeZone || UTC) === day ? first.toISOString() : start(day);
  data.corrections = corrections.map((each) =>
    isDated(each) ? { ...each, date: corrected(each.date) } : each
  );
}
