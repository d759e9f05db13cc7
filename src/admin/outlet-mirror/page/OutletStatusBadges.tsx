import { Flex, Typography } from '@strapi/design-system';
import type { PanelOutletSummary } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { ToneBadge } from '../../tones';
import { outletStatusOf } from '../outletStatus';

const TONES = {
  'too-few': 'danger',
  unknown: 'warning',
  enough: 'success',
  none: 'neutral',
} as const;

/** How an outlet stands, in a line: how many mirrors serve it, and what somebody should look at. */
export function OutletStatusBadges({ outlet }: { outlet: PanelOutletSummary }) {
  const say = useText();
  const { listed, serving, certificatesEnding, heldSources } = outlet;
  const tone = TONES[outletStatusOf(outlet)];
  return (
    <Flex gap={2} wrap="wrap">
      <ToneBadge tone={tone}>
        {listed === 0 ? say('mirrors.none') : say('mirrors.servingOf', { serving, listed })}
      </ToneBadge>
      {certificatesEnding > 0 && (
        <ToneBadge tone="warning">
          {say('mirrors.certificatesEnding', { count: certificatesEnding })}
        </ToneBadge>
      )}
      {heldSources > 0 && (
        <ToneBadge tone="warning">{say('mirrors.heldSources', { count: heldSources })}</ToneBadge>
      )}
      {listed > 0 && outlet.neverChecked > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('mirrors.neverChecked', { count: outlet.neverChecked })}
        </Typography>
      )}
    </Flex>
  );
}
