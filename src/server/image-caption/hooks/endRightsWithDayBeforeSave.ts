import type { Save } from '../../moments';
import { isDay } from '../../text/zonedDay';
import { endOfRights } from '../endOfRights';
import { storyToCome } from '../storyOfSave';

/** Rights that are said to hold until a day hold until that day is over where the story comes out. */
export async function endRightsWithDayBeforeSave(save: Save): Promise<void> {
  const { strapi, data } = save;
  if (!isDay(data.rightsExpire)) return;
  data.rightsExpire = await endOfRights(strapi, data.rightsExpire, await storyToCome(save));
}
