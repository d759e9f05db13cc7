import { Box, Typography } from '@strapi/design-system';
import { memo, useCallback, useMemo, useRef } from 'react';
import { styled, type DefaultTheme } from 'styled-components';
import type { PieceRole } from '../../../../../types/pasted-story';
import { useText } from '../../../messages';
import { PieceBorder } from './PieceBorder';
import { usePieceBorders } from './usePieceBorders';

type Color = keyof DefaultTheme['colors'];

/** Beside the word, each kind has a colour: at its edge, and of its ground. */
const COLORS: Readonly<Record<PieceRole, readonly [edge: Color, ground: Color]>> = {
  headline: ['primary600', 'primary100'],
  kicker: ['primary500', 'primary100'],
  standfirst: ['secondary600', 'secondary100'],
  byline: ['success600', 'success100'],
  dateline: ['success500', 'success100'],
  caption: ['warning600', 'warning100'],
  body: ['neutral600', 'neutral100'],
  none: ['neutral150', 'neutral0'],
};

const Rows = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  container-type: inline-size;
`;

const Row = styled.li<{ $role: PieceRole }>`
  position: relative;
  display: grid;
  grid-template-columns: 16rem minmax(0, 1fr);
  gap: 0.4rem 1.2rem;
  align-items: start;
  padding: 0.8rem;
  border-inline-start: 4px solid ${({ theme, $role }) => theme.colors[COLORS[$role][0]]};
  background: ${({ theme, $role }) => theme.colors[COLORS[$role][1]]};

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
  pieces: ReadonlyArray<{ text: string; role: PieceRole }>;
  /** What a piece can be made. */
  roles: readonly PieceRole[];
  /** @param labels what each piece is now, in their order */
  onLabel(labels: readonly PieceRole[]): void;
}

/**
 * The pieces of a story in their order, each with what it was taken for, and a choice of what it is. Where one kind
 * ends and another begins is a border that can be moved.
 */
export function PieceList({ pieces, roles, onLabel }: PieceListProps) {
  const say = useText();
  const list = useRef<HTMLOListElement>(null);
  const labels = useMemo(() => pieces.map(({ role }) => role), [pieces]);
  const latest = useRef({ labels, onLabel });
  latest.current = { labels, onLabel };
  const { grab, step } = usePieceBorders(list, labels, onLabel);
  const label = useCallback((index: number, role: PieceRole) => {
    const { labels: now, onLabel: change } = latest.current;
    change(now.map((each, at) => (at === index ? role : each)));
  }, []);
  return (
    <Box>
      <Rows ref={list} aria-label={say('sheet.whole.pieces')}>
        {pieces.map(({ text, role }, index) => (
          <PieceRow
            key={index}
            index={index}
            count={pieces.length}
            text={text}
            role={role}
            before={labels[index - 1] ?? role}
            roles={roles}
            onLabel={label}
            onGrab={grab}
            onStep={step}
          />
        ))}
      </Rows>
    </Box>
  );
}

interface PieceRowProps extends Pick<PieceListProps, 'roles'> {
  index: number;
  count: number;
  text: string;
  role: PieceRole;
  /** Of the piece above. */
  before: PieceRole;
  onLabel(index: number, role: PieceRole): void;
  onGrab(index: number): void;
  onStep(index: number, by: 1 | -1): void;
}

/** A story may have hundreds: a choice in one leaves the others as they are drawn. */
const PieceRow = memo(function PieceRow(props: PieceRowProps) {
  const { index, count, text, role, before, roles, onLabel, onGrab, onStep } = props;
  const say = useText();
  return (
    <Row $role={role} data-newsroom-piece={role}>
      {before !== role && (
        <PieceBorder
          index={index}
          count={count}
          above={say(`sheet.whole.role.${before}`)}
          below={say(`sheet.whole.role.${role}`)}
          onGrab={onGrab}
          onStep={onStep}
        />
      )}
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
