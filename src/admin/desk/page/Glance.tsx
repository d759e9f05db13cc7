import { Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskAnswer } from '../../../../types/desk';
import { clampedTo } from '../../clampedTo';
import { useText } from '../../messages';
import { SIGN_COLORS, TEXT_COLORS } from '../../tones';
import { ARTICLE, editPath } from '../../uids';

const NAMED = 5;

const Strip = styled.section`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => theme.spaces[4]};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Name = styled(Typography)`
  ${clampedTo(1)};
  unicode-bidi: plaintext;
  text-align: start;
`;

/** The two questions that a desk is asked: what goes out, and what is not ready. */
export function Glance({ answer: { day, today, timeZone, columns } }: { answer: DeskAnswer }) {
  const say = useText();
  const { formatDate } = useIntl();
  const { cards = [], count = 0 } = columns.scheduled ?? {};
  const isMissed = ({ publishAt }: (typeof cards)[number]) =>
    publishAt !== null && Date.parse(publishAt) <= Date.now();
  const toCome = cards.filter((card) => !isMissed(card));
  const missed = cards.length - toCome.length;
  const notReady = cards.filter(
    ({ obstacles, refusal }) => obstacles.length > 0 || refusal !== null
  );
  const clock = (moment: string | null) =>
    moment === null ? '' : formatDate(moment, { timeZone, hour: '2-digit', minute: '2-digit' });
  const isToday = day === today;
  return (
    <Strip data-newsroom="desk-glance" data-newsroom-says aria-label={say('desk.glance')}>
      <Flex gap={3} alignItems="flex-start" minWidth={0}>
        <Clock width="1.8rem" height="1.8rem" fill={SIGN_COLORS.neutral} aria-hidden />
        <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
          <Typography tag="p" fontWeight="bold">
            {say(isToday ? 'desk.glance.today' : 'desk.glance.day', { count: count - missed })}
          </Typography>
          {toCome.slice(0, NAMED).map(({ documentId, locale, headline, publishAt }) => (
            <Link
              key={`${documentId} ${locale}`}
              tag={NavLink}
              to={editPath(ARTICLE, documentId, locale)}
            >
              <Name tag="span" variant="pi">
                {`${clock(publishAt)} \u2068${headline ?? say('desk.noHeadline')}\u2069`}
              </Name>
            </Link>
          ))}
        </Flex>
      </Flex>
      <Flex gap={3} alignItems="flex-start" minWidth={0}>
        {notReady.length === 0 ? (
          <CheckCircle width="1.8rem" height="1.8rem" fill={SIGN_COLORS.success} aria-hidden />
        ) : (
          <WarningCircle width="1.8rem" height="1.8rem" fill={SIGN_COLORS.danger} aria-hidden />
        )}
        <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
          <Typography
            tag="p"
            fontWeight="bold"
            textColor={TEXT_COLORS[notReady.length === 0 ? 'success' : 'danger']}
          >
            {say('desk.glance.notReady', { count: notReady.length })}
          </Typography>
          {notReady.slice(0, NAMED).map(({ documentId, locale, headline, refusal }) => (
            <Link
              key={`${documentId} ${locale}`}
              tag={NavLink}
              to={editPath(ARTICLE, documentId, locale)}
            >
              <Name tag="span" variant="pi">
                {say(refusal === null ? 'desk.glance.lacks' : 'desk.glance.refused', {
                  headline: `\u2068${headline ?? say('desk.noHeadline')}\u2069`,
                })}
              </Name>
            </Link>
          ))}
        </Flex>
      </Flex>
    </Strip>
  );
}
