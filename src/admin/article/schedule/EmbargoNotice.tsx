import { useForm } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { AboveForm } from '../../AboveForm';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { ownZone } from './ownZone';
import { useHeldBack } from './useHeldBack';
import { useMomentText } from './useMomentText';

/** Above the form of a story under embargo: until when nobody outside may know of it. */
export function EmbargoNotice() {
  const say = useText();
  const textOf = useMomentText();
  const { slug = '' } = useParams<'slug'>();
  const zone = useForm('EmbargoNotice', (form) => (form.values as { timeZone?: unknown }).timeZone);
  const { times, isEmbargoed } = useHeldBack();
  if (slug !== ARTICLE || !isEmbargoed || times.embargoedUntil === null) return null;
  const timeZone = typeof zone === 'string' && zone !== '' ? zone : ownZone();
  return (
    <AboveForm
      name="embargo-notice"
      title={say('schedule.embargoed', { when: textOf(times.embargoedUntil, timeZone) })}
    >
      {say('schedule.embargoed.hint')}
    </AboveForm>
  );
}
