import { Flex } from '@strapi/design-system';
import type { DeskOutlet } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Note } from '../Note';
import { standingOf } from '../standing';

/** What an editor must know before anything else, in plain words. */
export function OutletWarnings({ outlet }: { outlet: DeskOutlet }) {
  const say = useText();
  const { fine, minimumFine, listed, certificatesEnding, everyMinutes, mirrors } = outlet;
  const standing = standingOf(outlet);
  const values = { fine, listed, minimum: minimumFine };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {standing === 'too-few' && mirrors.length > 0 && (
        <Note
          tone="danger"
          title={listed === 0 ? say('mirrors.warn.noneListed') : say('mirrors.warn.tooFew', values)}
        >
          {say('mirrors.warn.tooFew.hint')}
        </Note>
      )}
      {standing === 'unknown' && (
        <Note tone="warning" title={say('mirrors.warn.unknown', values)}>
          {say('mirrors.warn.unknown.hint')}
        </Note>
      )}
      {certificatesEnding > 0 && (
        <Note
          tone="warning"
          title={say('mirrors.warn.certificates', { count: certificatesEnding })}
        >
          {say('mirrors.warn.certificates.hint')}
        </Note>
      )}
      {everyMinutes === 0 && mirrors.length > 0 && (
        <Note tone="neutral" title={say('mirrors.warn.noSchedule')}>
          {say('mirrors.warn.noSchedule.hint')}
        </Note>
      )}
    </Flex>
  );
}
