import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useText } from '../../messages';
import { SIGN_COLORS, TEXT_COLORS } from '../../tones';
import { daysUntil } from '../health';

/** With so few days left a certificate is marked, whatever the options say of when to report it. */
const SOON = 14;

/** How many days a certificate has left. */
export function CertificateCell({ endsAt }: { endsAt: string | null }) {
  const say = useText();
  const { formatDate } = useIntl();
  if (endsAt === null) {
    return (
      <Typography
        variant="omega"
        textColor="neutral600"
        aria-label={say('mirrors.certificate.none')}
      >
        –
      </Typography>
    );
  }
  const days = daysUntil(endsAt, Date.now());
  const tone = days < 0 ? 'danger' : 'warning';
  const isSoon = days < SOON;
  return (
    <Flex tag="span" gap={1} alignItems="center">
      {isSoon && (
        <WarningCircle width="1.4rem" height="1.4rem" fill={SIGN_COLORS[tone]} aria-hidden />
      )}
      <Typography
        variant="omega"
        textColor={isSoon ? TEXT_COLORS[tone] : 'neutral800'}
        fontWeight={isSoon ? 'semiBold' : 'regular'}
        title={formatDate(endsAt, { dateStyle: 'long', timeStyle: 'short' })}
      >
        {days < 0 ? say('mirrors.certificate.ended') : say('mirrors.certificate.days', { days })}
      </Typography>
    </Flex>
  );
}
