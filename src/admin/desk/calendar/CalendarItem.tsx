import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CalendarDay, CalendarKind } from '../../../../types/desk';
import { clampedTo } from '../../clampedTo';
import { useText } from '../../messages';
import { TEXT_COLORS, type Tone } from '../../tones';
import { ARTICLE, editPath } from '../../uids';

const TONES: Readonly<Record<CalendarKind, Tone>> = {
  publish: 'success',
  embargo: 'danger',
  expire: 'warning',
  published: 'neutral',
};

const Line = styled(NavLink)<{ $tone: Tone }>`
  display: block;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  text-decoration: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $tone }) => theme.colors[`${$tone}100`]};

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

const Words = styled(Typography)`
  ${clampedTo(2)};
  unicode-bidi: plaintext;
  text-align: start;
`;

interface CalendarItemProps {
  item: CalendarDay['items'][number];
  timeZone: string;
}

/** Something that happens to a story on a day. */
export function CalendarItem({ item, timeZone }: CalendarItemProps) {
  const say = useText();
  const { formatDate } = useIntl();
  const { kind, at, documentId, locale, headline } = item;
  const when = formatDate(at, { timeZone, hour: '2-digit', minute: '2-digit' });
  return (
    <li>
      <Line to={editPath(ARTICLE, documentId, locale)} $tone={TONES[kind]}>
        <Typography tag="span" variant="pi" textColor={TEXT_COLORS[TONES[kind]]}>
          {say(`desk.calendar.${kind}`, { when })}
        </Typography>
        <Words tag="span" lang={locale} variant="pi" textColor="neutral800">
          {headline ?? say('desk.noHeadline')}
        </Words>
      </Line>
    </li>
  );
}
