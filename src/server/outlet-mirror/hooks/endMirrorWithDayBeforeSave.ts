import type { Save } from '../../moments';
import { endOfDay, isDay, UTC } from '../../text/zonedDay';
import { outletToCome } from '../outletToCome';

/** A mirror that is good until a day is so until that day is over for its outlet. */
export async function endMirrorWithDayBeforeSave(save: Save): Promise<void> {
  const { data } = save;
  if (!isDay(data.expires)) return;
  const outlet = await outletToCome(save);
  const timeZone = typeof outlet?.timeZone === 'string' ? outlet.timeZone : '';
  data.expires = endOfDay(data.expires, timeZone || UTC).toISOString();
}
