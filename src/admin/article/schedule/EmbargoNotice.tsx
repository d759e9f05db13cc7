import { Box } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { Above } from '../../Above';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
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
    <Above within="form">
      <Box
        paddingLeft={{ initial: 4, medium: 6, large: 10 }}
        paddingRight={{ initial: 4, medium: 6, large: 10 }}
        paddingBottom={4}
        data-newsroom="embargo-notice"
      >
        <Notice
          tone="danger"
          title={say('schedule.embargoed', { when: textOf(times.embargoedUntil, timeZone) })}
        >
          {say('schedule.embargoed.hint')}
        </Notice>
      </Box>
    </Above>
  );
}
