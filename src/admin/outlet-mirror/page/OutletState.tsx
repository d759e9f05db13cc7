import { Badge, Flex, Typography } from '@strapi/design-system';
import type { DeskOutletSummary } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { standingOf } from '../standing';

const TONES = {
  'too-few': 'danger',
  unknown: 'warning',
  enough: 'success',
  none: 'neutral',
} as const;

/** How an outlet stands, in a line: how many mirrors serve it, and what somebody should look at. */
export function OutletState({ outlet }: { outlet: DeskOutletSummary }) {
  const say = useText();
  const { listed, fine, certificatesEnding, heldLists } = outlet;
  const tone = TONES[standingOf(outlet)];
  return (
    <Flex gap={2} wrap="wrap">
      <Badge
        backgroundColor={`${tone}100`}
        textColor={tone === 'neutral' ? 'neutral700' : `${tone}700`}
      >
        {listed === 0 ? say('mirrors.none') : say('mirrors.fineOf', { fine, listed })}
      </Badge>
      {certificatesEnding > 0 && (
        <Badge backgroundColor="warning100" textColor="warning700">
          {say('mirrors.certificatesEnding', { count: certificatesEnding })}
        </Badge>
      )}
      {heldLists > 0 && (
        <Badge backgroundColor="warning100" textColor="warning700">
          {say('mirrors.heldLists', { count: heldLists })}
        </Badge>
      )}
      {listed > 0 && outlet.neverLooked > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('mirrors.neverLooked', { count: outlet.neverLooked })}
        </Typography>
      )}
    </Flex>
  );
}
