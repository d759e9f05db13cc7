import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskCard } from '../../../../types/desk';
import { clampedTo } from '../../clampedTo';
import { useText } from '../../messages';
import { ToneBadge, type Tone } from '../../tones';
import { ARTICLE, editPath } from '../../uids';

const Clamped = styled(Typography)<{ $lines: number }>`
  ${({ $lines }) => clampedTo($lines)};
  unicode-bidi: plaintext;
  text-align: start;
`;

/** A story in a widget: in a word where it stands, and a line more where there is one. */
export interface WidgetLine {
  card: DeskCard;
  tone: Tone;
  sign: string;
  more: string | null;
}

interface StoryLinesProps {
  label: string;
  lines: readonly WidgetLine[];
}

/** Stories one below the other, each a link to its form. */
export function WidgetLines({ label, lines }: StoryLinesProps) {
  const say = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" aria-label={label}>
      {lines.map(({ card, tone, sign, more }) => (
        <Flex
          key={`${card.documentId} ${card.locale} ${sign}`}
          tag="li"
          direction="column"
          alignItems="flex-start"
          gap={1}
          paddingTop={2}
          paddingBottom={2}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth="0 0 1px 0"
        >
          <ToneBadge tone={tone}>{sign}</ToneBadge>
          <Link tag={NavLink} to={editPath(ARTICLE, card.documentId, card.locale)}>
            <Clamped $lines={2} variant="omega" textColor="primary600">
              {card.headline ?? say('desk.noHeadline')}
            </Clamped>
          </Link>
          {more !== null && (
            <Clamped $lines={2} variant="pi" textColor="neutral600">
              {more}
            </Clamped>
          )}
        </Flex>
      ))}
    </Flex>
  );
}
