import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskCard, DeskColumnName } from '../../../../types/desk';
import { useItemSentence } from '../../article';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { ARTICLE, editPath } from '../../uids';
import { HandoverLine } from '../HandoverLine';
import type { DeskRefusal } from './refusal';
import { useRefusalText } from './useRefusalText';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
  text-align: start;
`;

interface CardNotesProps {
  card: DeskCard;
  column: DeskColumnName;
  timeZone: string;
  refusal: DeskRefusal | undefined;
  onForget(): void;
}

/** What colleagues and the server say of a story: who handed it over, what is missing, what was refused. */
export function CardNotes({ card, column, refusal, onForget }: CardNotesProps) {
  const say = useText();
  const textOf = useRefusalText();
  const sentence = useItemSentence();
  const { documentId, locale, handover, obstacles, refusal: missed, away } = card;
  const open = (
    <Link tag={NavLink} to={editPath(ARTICLE, documentId, locale)}>
      {say('desk.refused.open')}
    </Link>
  );
  return (
    <>
      {handover !== null && column !== 'published' && <HandoverLine handover={handover} />}
      {column === 'away' && away?.reason && (
        <Words tag="p" variant="pi" textColor="neutral700">
          {away.reason}
        </Words>
      )}
      {refusal && (
        <Notice live tone="danger" title={say('desk.refused')}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {textOf(refusal).map((reason) => (
              <Words key={reason} tag="p" variant="pi">
                {reason}
              </Words>
            ))}
            {open}
            <Button type="button" size="S" variant="tertiary" onClick={onForget}>
              {say('desk.refused.forget')}
            </Button>
          </Flex>
        </Notice>
      )}
      {!refusal && missed !== null && (
        <Notice tone="danger" title={say('desk.missed')}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {missed.problems.map(({ path, message }) => (
              <Words key={`${path.join('.')} ${message}`} tag="p" variant="pi">
                {message}
              </Words>
            ))}
            {open}
          </Flex>
        </Notice>
      )}
      {!refusal && missed === null && obstacles.length > 0 && (
        <Notice tone="danger" title={say('desk.notReady')}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {obstacles.map((item) => (
              <Words
                key={`${item.rule} ${item.path.join('.')} ${item.caption ?? ''}`}
                tag="p"
                variant="pi"
              >
                {sentence(item)}
              </Words>
            ))}
            {open}
          </Flex>
        </Notice>
      )}
    </>
  );
}
