import type { Save } from '../../moments';
import { loadOutletMap } from '../../outlet';
import { startOfDay, UTC } from '../../text/zonedDay';
import { standingAfterSave } from '../standingOf';

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const isDated = (value: unknown): value is { date: string } =>
  typeof value === 'object' && value !== null && 'date' in value && isDay(value.date);

/** A date of a story that is a day without a time begins by the clocks of its outlet. */
export async function readDaysBeforeSave(save: Save): Promise<void> {
  const { strapi, data } = save;
  const corrections: unknown[] = Array.isArray(data.corrections) ? data.corrections : [];
  if (!isDay(data.firstPublishedAt) && !corrections.some(isDated)) return;
  const map = await loadOutletMap(strapi);
  const { outlet } = map.placeOf(await standingAfterSave(save));
  const start = (day: string) => startOfDay(day, outlet?.timeZone || UTC).toISOString();
  if (isDay(data.firstPublishedAt)) data.firstPublishedAt = start(data.firstPublishedAt);
  if (corrections.some(isDated)) {
    data.corrections = corrections.map((each) =>
      isDated(each) ? { ...each, date: start(each.date) } : each
    );
  }
}
