import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { DeskState } from '../../../../types/desk';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { ToneBadge } from '../../tones';
import { WrappedButton } from '../../WrappedButton';
import { refusalOf } from '../board/refusal';
import { useDeskStateQuery, useSetDeskStateMutation } from '../deskApi';
import { HandoverLine } from '../HandoverLine';
import { isNoteTooLong, NoteField } from '../NoteField';
import { deskPath } from '../paths';

const TONES = { writing: 'neutral', desk: 'warning', ready: 'success' } as const;

/** What is offered where a story stands, the likeliest first. */
const NEXT: Readonly<Record<DeskState, readonly DeskState[]>> = {
  writing: ['desk', 'ready'],
  desk: ['ready', 'writing'],
  ready: ['writing', 'desk'],
};

interface DeskStandingProps {
  documentId: string;
  locale: string | null;
}

/** Where a story stands, the note to go with it when it is handed over, and who had it before. */
export function DeskStanding({ documentId, locale }: DeskStandingProps) {
  const say = useText();
  const { toggleNotification } = useNotification();
  const { data, isError } = useDeskStateQuery(
    { documentId, locale },
    { refetchOnMountOrArgChange: true }
  );
  const [hand, { isLoading }] = useSetDeskStateMutation();
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  if (isError) return <Notice tone="danger" title={say('desk.panel.failed')} />;
  if (!data) return <Loader small>{say('desk.panel.loading')}</Loader>;
  const { state, history, may } = data;
  const moves = NEXT[state].filter((each) => may[each]);
  const isTooLong = isNoteTooLong(note);

  const move = async (to: DeskState) => {
    setFailure(null);
    const answer = await hand({ documentId, locale, state: to, note: note.trim() || null });
    if ('error' in answer) {
      setFailure(refusalOf(answer.error)?.message || say('desk.refused.unknown'));
      return;
    }
    setNote('');
    toggleNotification({ type: 'success', message: say(`desk.done.${to}`) });
  };

  return (
    <Flex
      data-newsroom="desk-panel"
      data-newsroom-says
      direction="column"
      alignItems="stretch"
      gap={4}
      width="100%"
    >
      <Flex role="status">
        <ToneBadge tone={TONES[state]}>{say(`desk.state.${state}`)}</ToneBadge>
      </Flex>
      {moves.length > 0 && (
        <>
          <NoteField note={note} onChange={setNote} />
          <Flex direction="column" alignItems="stretch" gap={2}>
            {moves.map((to, place) => (
              <WrappedButton
                key={to}
                type="button"
                variant={place === 0 ? 'secondary' : 'tertiary'}
                disabled={isTooLong || isLoading}
                onClick={() => {
                  void move(to);
                }}
              >
                {say(`desk.hand.${to}`)}
              </WrappedButton>
            ))}
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('desk.panel.saved')}
          </Typography>
        </>
      )}
      {failure !== null && <Notice live tone="danger" title={failure} />}
      {history.length > 0 && (
        <Flex
          tag="ol"
          direction="column"
          alignItems="stretch"
          gap={3}
          aria-label={say('desk.panel.history')}
        >
          {history.map((each) => (
            <li key={`${each.at} ${each.state}`}>
              <HandoverLine handover={each} />
            </li>
          ))}
        </Flex>
      )}
      <Link tag={NavLink} to={deskPath()}>
        {say('desk.panel.board')}
      </Link>
    </Flex>
  );
}
