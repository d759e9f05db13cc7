import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useId, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import { PIECE_ROLES, type PieceRole } from '../../../../types/pasted-story';
import { PieceList } from '../../article/pieceList';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { hasHeadline, type ImportedStory } from '../imported';
import { assembled } from './assembled';
import { DraftPreview } from './DraftPreview';
import { ProblemList } from './ProblemList';
import { storySpan } from './storySpan';

const Sides = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 2.4rem;

  @media (max-width: 64rem) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

interface StoryReviewProps {
  story: ImportedStory;
  onLabel(roles: readonly PieceRole[]): void;
}

/** A story beside its source: what each piece was taken for, and the draft that comes of it. */
export function StoryReview({ story, onLabel }: StoryReviewProps) {
  const say = useText();
  const sourceId = useId();
  const draftId = useId();
  const { read, roles } = story;
  // What is shown stays, whatever its lines are made.
  const [{ from, to }, setSpan] = useState(() => storySpan(roles));
  const pieces = useMemo(
    () =>
      read.pieces
        .map(({ text }, index) => ({ text, role: roles[index] ?? 'none' }))
        .slice(from, to),
    [read, roles, from, to]
  );
  const label = (shown: readonly PieceRole[]) =>
    onLabel([...roles.slice(0, from), ...shown, ...roles.slice(to)]);
  const draft = useMemo(() => assembled(read, roles), [read, roles]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      {!hasHeadline(story) && <Notice live tone="warning" title={say('sheet.whole.noHeadline')} />}
      {read.problems.length > 0 && (
        <Notice tone="warning" title={say('import.problems', { count: read.problems.length })}>
          <ProblemList problems={read.problems} />
        </Notice>
      )}
      <Sides>
        <section aria-labelledby={sourceId}>
          <Box paddingBottom={3}>
            <Typography id={sourceId} variant="sigma" tag="h4" textColor="neutral700">
              {say('import.source')}
            </Typography>
          </Box>
          {from > 0 && (
            <Box paddingBottom={2}>
              <Button
                type="button"
                size="S"
                variant="tertiary"
                onClick={() => setSpan({ from: 0, to })}
              >
                {say('import.above', { count: from })}
              </Button>
            </Box>
          )}
          <PieceList pieces={pieces} roles={PIECE_ROLES} onLabel={label} />
          {to < roles.length && (
            <Box paddingTop={2}>
              <Button
                type="button"
                size="S"
                variant="tertiary"
                onClick={() => setSpan({ from, to: roles.length })}
              >
                {say('import.below', { count: roles.length - to })}
              </Button>
            </Box>
          )}
        </section>
        <section aria-labelledby={draftId}>
          <Box paddingBottom={3}>
            <Typography id={draftId} variant="sigma" tag="h4" textColor="neutral700">
              {say('import.draft')}
            </Typography>
          </Box>
          <DraftPreview story={draft} />
        </section>
      </Sides>
    </Flex>
  );
}
