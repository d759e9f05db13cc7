import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { clampedTo } from '../../clampedTo';
import { isMirrorKind } from '../../../mirrors/kinds';
import type { PanelMirror } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { ToneBadge } from '../../tones';
import { AddressText } from '../AddressText';
import type { MirrorCheck } from '../check/useMirrorCheck';
import type { MirrorRights } from '../useMirrorRights';
import { CertificateCell } from './CertificateCell';
import { HealthChart } from './HealthChart';
import { LastCheckCell } from './LastCheckCell';
import { MirrorActions } from './MirrorActions';

interface MirrorRowProps {
  mirror: PanelMirror;
  check: MirrorCheck;
  rights: MirrorRights;
  everyMinutes: number;
  onMove(): void;
}

const Label = styled(Typography)`
  ${clampedTo(3)};
`;

const STATE_TONES = {
  planned: 'neutral',
  active: 'success',
  degraded: 'warning',
  seized: 'danger',
  retired: 'neutral',
} as const;

/** A mirror in the table. */
export function MirrorRow({ mirror, check, rights, everyMinutes, onMove }: MirrorRowProps) {
  const say = useText();
  const { formatDisplayName, formatList } = useIntl();
  const { label, kind, platform, address, state, visibility, status, blockedIn } = mirror;
  const kindName = isMirrorKind(kind) ? say(`mirrors.kind.${kind}`) : kind;
  return (
    <tr data-newsroom-mirror={mirror.documentId}>
      <td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Label variant="omega" fontWeight="semiBold" dir="auto" title={label}>
            {label}
          </Label>
          <Typography variant="pi" textColor="neutral600">
            {platform === null ? kindName : `${kindName} · ${platform}`}
          </Typography>
          <Flex gap={1} wrap="wrap">
            {status !== 'published' && (
              <ToneBadge tone="neutral">{say(`mirrors.status.${status}`)}</ToneBadge>
            )}
            {visibility !== 'public' && (
              <ToneBadge tone="warning">{say(`mirrors.visibility.${visibility}`)}</ToneBadge>
            )}
          </Flex>
        </Flex>
      </td>
      <td data-column={say('mirrors.column.address')}>
        {address === null ? (
          <Typography variant="pi" textColor="neutral600">
            {say('mirrors.address.none')}
          </Typography>
        ) : (
          <AddressText address={address} />
        )}
      </td>
      <td data-column={say('mirrors.column.state')}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <ToneBadge tone={STATE_TONES[state]}>{say(`mirrors.state.${state}`)}</ToneBadge>
          {blockedIn.length > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {say('mirrors.blockedIn', {
                countries: formatList(
                  blockedIn.map((code) => formatDisplayName(code, { type: 'region' }) ?? code)
                ),
              })}
            </Typography>
          )}
        </Flex>
      </td>
      <td data-column={say('mirrors.column.days')}>
        <HealthChart days={mirror.days} />
      </td>
      <td data-column={say('mirrors.column.certificate')}>
        <CertificateCell endsAt={mirror.certificateExpiresAt} />
      </td>
      <td data-column={say('mirrors.column.lastCheck')}>
        <LastCheckCell mirror={mirror} everyMinutes={everyMinutes} />
      </td>
      <td>
        <MirrorActions mirror={mirror} check={check} rights={rights} onMove={onMove} />
      </td>
    </tr>
  );
}
