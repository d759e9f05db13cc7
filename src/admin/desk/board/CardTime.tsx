import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import type { PlacedCard } from './moves';

/** At the head of a card: when the story goes out, came out or left, by the clocks of the board. */
export function CardTime({
  placed: { card, column },
  timeZone,
}: {
  placed: PlacedCard;
  timeZone: string;
}) {
  const say = useText();
  const { formatDate } = useIntl();
  const clock = (moment: string) =>
    formatDate(moment, { timeZone, hour: '2-digit', minute: '2-digit' });
  if (column === 'scheduled' && card.publishAt !== null) {
    const isMissed = Date.parse(card.publishAt) <= Date.now();
    const when = isMissed
      ? formatDate(card.publishAt, { timeZone, dateStyle: 'short', timeStyle: 'short' })
      : clock(card.publishAt);
    return (
      <Typography
        tag="p"
        fontWeight="bold"
        textColor={isMissed ? TEXT_COLORS.danger : TEXT_COLORS.success}
      >
        {say(isMissed ? 'desk.time.missed' : 'desk.time.goesOut', { when })}
      </Typography>
    );
  }
  if (column === 'published' && card.publishedAt !== null) {
    const when = clock(card.publishedAt);
    return (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say(card.isRepublished ? 'desk.time.again' : 'desk.time.out', { when })}
      </Typography>
    );
  }
  if (column === 'away' && card.away !== null) {
    return (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('desk.time.left', { when: clock(card.away.since) })}
      </Typography>
    );
  }
  return null;
}
