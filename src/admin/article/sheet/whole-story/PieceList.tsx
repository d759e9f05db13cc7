import { Box, Typography } from '@strapi/design-system';
import { memo } from 'react';
import { styled, type DefaultTheme } from 'styled-components';
import type { PieceRole } from '../../../../../types/pasted-story';
import { useText } from '../../../messages';
import type { LabelledPiece } from './labelled';

/** Beside the word, each kind has a colour at its edge. */
const COLORS: Readonly<Record<PieceRole, keyof DefaultTheme['colors']>> = {
  headline: 'primary600',
  kicker: 'primary500',
  standfirst: 'primary200',
  byline: 'success600',
  dateline: 'success500',
  caption: 'warning600',
  body: 'neutral600',
  none: 'neutral150',
};

const Rows = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  container-type: inline-size;
`;

const Row = styled.li<{ $role: PieceRole }>`
  display: grid;
  grid-template-columns: 16rem minmax(0, 1fr);
  gap: 0.4rem 1.2rem;
  align-items: start;
  padding: 0.8rem;
  border-inline-start: 4px solid ${({ theme, $role }) => theme.colors[COLORS[$role]]};
  background: ${({ theme, $role }) => theme.colors[$role === 'none' ? 'neutral0' : 'neutral100']};

  @container (max-width: 44rem) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Choice = styled.select`
  width: 100%;
  max-width: 24rem;
  padding: 0.6rem 0.8rem;
  font: inherit;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** A long paragraph is known by its beginning. */
const Words = styled(Typography)<{ $isTitle: boolean }>`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
  overflow-wrap: anywhere;
  white-space: pre-line;
  padding-block: 0.4rem;
  unicode-bidi: plaintext;
  text-align: start;
  font-weight: ${({ $isTitle }) => ($isTitle ? 600 : 400)};
`;

/** As much of a piece as names it to somebody who hears it. */
const LONGEST_NAME = 60;

interface PieceListProps {
  pieces: readonly LabelledPiece[];
  /** What a piece can be made. */
  roles: readonly PieceRole[];
  onLabel(index: number, role: PieceRole): void;
}

/** The pieces of a story in their order, each with what it was taken for, and a choice of what it is. */
export function PieceList({ pieces, roles, onLabel }: PieceListProps) {
  const say = useText();
  return (
    <Box>
      <Rows aria-label={say('sheet.whole.pieces')}>
        {pieces.map(({ piece, role }, index) => (
          <PieceRow
            key={index}
            index={index}
            text={piece.text}
            role={role}
            roles={roles}
            onLabel={onLabel}
          />
        ))}
      </Rows>
    </Box>
  );
}

interface PieceRowProps extends Pick<PieceListProps, 'roles' | 'onLabel'> {
  index: number;
  text: string;
  role: PieceRole;
}

/** A story may have hundreds: a choice in one leaves the others as they are drawn. */
const PieceRow = memo(function PieceRow({ index, text, role, roles, onLabel }: PieceRowProps) {
  const say = useText();
  return (
    <Row $role={role} data-newsroom-piece={role}>
      <Choice
        aria-label={say('sheet.whole.what', { text: text.slice(0, LONGEST_NAME) })}
        value={role}
        onChange={(event) => onLabel(index, event.target.value as PieceRole)}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {say(`sheet.whole.role.${each}`)}
          </option>
        ))}
      </Choice>
      <Words
        tag="p"
        $isTitle={role === 'headline'}
        textColor={role === 'none' ? 'neutral600' : 'neutral800'}
      >
        {text}
      </Words>
    </Row>
  );
});
