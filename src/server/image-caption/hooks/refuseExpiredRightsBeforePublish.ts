import type { Publication } from '../../moments';
import { refuse } from '../../input/problems';
import { captionsOptions } from '../options';
import { writeReason } from '../review';

/**
 * No caption becomes public whose rights have ended, whatever the gate lets pass: it would be taken back
 * within the minute. What was withdrawn with its story comes back as it was, and goes by that.
 */
export function refuseExpiredRightsBeforePublish({ strapi, data, draft }: Publication): void {
  if (captionsOptions(strapi).onRightsExpire !== 'unpublish' || writeReason() === 'restore') return;
  const found = data.rightsExpire === undefined ? draft?.rightsExpire : data.rightsExpire;
  if (typeof found !== 'string' && !(found instanceof Date)) return;
  const end = new Date(found);
  if (Number.isNaN(end.getTime()) || end.getTime() > Date.now()) return;
  refuse([
    {
      path: ['rightsExpire'],
      message: `The rights to this picture ended on ${end.toISOString()}. Renew them and write when they end now, or choose another picture.`,
      about: { rule: 'rights-expired', evidence: { rightsExpire: end.toISOString() } },
    },
  ]);
}
