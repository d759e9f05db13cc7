import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../messages';
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
        textColor="neutral500"
        aria-label={say('mirrors.certificate.none')}
      >
        –
      </Typography>
    );
  }
  const days = daysUntil(endsAt, Date.now());
  const tone = days < 0 ? 'danger700' : days < SOON ? 'warning700' : 'neutral800';
  return (
    <Typography
      variant="omega"
      textColor={tone}
      fontWeight={days < SOON ? 'semiBold' : 'regular'}
      title={formatDate(endsAt, { dateStyle: 'long', timeStyle: 'short' })}
    >
      {days < 0 ? say('mirrors.certificate.ended') : say('mirrors.certificate.days', { days })}
    </Typography>
  );
}
