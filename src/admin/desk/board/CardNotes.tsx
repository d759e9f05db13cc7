import { Button, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskCard, DeskColumnName } from '../../../../types/desk';
import { useItemSentence } from '../../article';
import { useText } from '../../messages';
import { ARTICLE, editPath } from '../../uids';
import { HandoverLine } from '../HandoverLine';
import { CardAlert } from './CardAlert';
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
  const words = (texts: readonly string[]) =>
    [...new Set(texts)].map((text) => (
      <Words key={text} tag="p" variant="pi" textColor="neutral800">
        {text}
      </Words>
    ));
  return (
    <>
      {refusal ? (
        <CardAlert live title={say('desk.refused')}>
          {words(textOf(refusal))}
          {open}
          <Button type="button" size="S" variant="tertiary" onClick={onForget}>
            {say('desk.refused.forget')}
          </Button>
        </CardAlert>
      ) : missed !== null ? (
        <CardAlert title={say('desk.missed')}>
          {words(missed.problems.map(({ message }) => message))}
          {open}
        </CardAlert>
      ) : (
        obstacles.length > 0 && (
          <CardAlert title={say('desk.notReady')}>
            {words(obstacles.map(sentence))}
            {open}
          </CardAlert>
        )
      )}
      {column === 'away' && away?.reason && words([away.reason])}
      {handover !== null && column !== 'published' && <HandoverLine handover={handover} />}
    </>
  );
}
