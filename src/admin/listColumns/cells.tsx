import { Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

const Line = styled(Typography)`
  display: block;
  max-width: 28rem;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  unicode-bidi: plaintext;
`;

interface NameCellProps {
  /** Where it is edited. */
  to: string;
  name: string;
  /** What it belongs to or is called besides; an empty text for nothing. */
  beside: string;
  /** What has to be known of it before anything else. */
  badge?: ReactNode;
}

/** What names an entry, with the way to it, and below it in small what it is known by besides. */
export function NameCell({ to, name, beside, badge }: NameCellProps) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Link
        tag={NavLink}
        to={to}
        onClick={(event: { stopPropagation(): void }) => event.stopPropagation()}
      >
        <Line textColor="neutral800">{name === '' ? '–' : name}</Line>
      </Link>
      {badge}
      {beside !== '' && (
        <Line variant="pi" textColor="neutral600">
          {beside}
        </Line>
      )}
    </Flex>
  );
}

/** A moment by day and minute. */
export function MomentCell({ moment }: { moment: string }) {
  const { formatDate, formatTime } = useIntl();
  return (
    <Typography textColor="neutral800" title={moment} style={{ whiteSpace: 'nowrap' }}>
      {`${formatDate(moment, { day: 'numeric', month: 'short' })}, ${formatTime(moment)}`}
    </Typography>
  );
}

/** Languages by their codes. */
export const LanguagesCell = ({ codes }: { codes: readonly string[] }) => (
  <Typography textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
    {codes.join(', ')}
  </Typography>
);
