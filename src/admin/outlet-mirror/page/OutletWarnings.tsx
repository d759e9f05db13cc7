import { Flex } from '@strapi/design-system';
import type { PanelOutlet } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { outletStatusOf } from '../outletStatus';

/** What an editor must know before anything else, in plain words. */
export function OutletWarnings({ outlet }: { outlet: PanelOutlet }) {
  const say = useText();
  const { serving, minimumServing, listed, certificatesEnding, everyMinutes, mirrors } = outlet;
  const status = outletStatusOf(outlet);
  const values = { serving, listed, minimum: minimumServing };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {status === 'too-few' && mirrors.length > 0 && (
        <Notice
          tone="danger"
          title={listed === 0 ? say('mirrors.warn.noneListed') : say('mirrors.warn.tooFew', values)}
        >
          {say('mirrors.warn.tooFew.hint')}
        </Notice>
      )}
      {status === 'unknown' && (
        <Notice tone="warning" title={say('mirrors.warn.unknown', values)}>
          {say('mirrors.warn.unknown.hint')}
        </Notice>
      )}
      {certificatesEnding > 0 && (
        <Notice
          tone="warning"
          title={say('mirrors.warn.certificates', { count: certificatesEnding })}
        >
          {say('mirrors.warn.certificates.hint')}
        </Notice>
      )}
      {everyMinutes === 0 && mirrors.length > 0 && (
        <Notice tone="neutral" title={say('mirrors.warn.noSchedule')}>
          {say('mirrors.warn.noSchedule.hint')}
        </Notice>
      )}
    </Flex>
  );
}
