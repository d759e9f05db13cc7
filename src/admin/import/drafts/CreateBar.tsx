import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../messages';
import { isAsked, storiesOf, type ImportedSource } from '../imported';

const Bar = styled.progress`
  width: 100%;
  height: 0.8rem;
  accent-color: ${({ theme }) => theme.colors.primary600};
`;

/** Stays in sight below a long list. */
const Sheet = styled(Box)`
  position: sticky;
  bottom: 0;
  z-index: 2;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

interface CreateBarProps {
  sources: readonly ImportedSource[];
  run: { done: number; total: number; isRunning: boolean } | null;
  /** What is still to be chosen before anything can be created. */
  missing: string | null;
  onCreate(): void;
  onStop(): void;
}

/** Creates the drafts, and says how far it has come and what came of it. */
export function CreateBar({ sources, run, missing, onCreate, onStop }: CreateBarProps) {
  const say = useText();
  const stories = storiesOf(sources);
  const count = stories.filter(isAsked).length;
  const isRunning = run?.isRunning ?? false;
  const outcomes = stories.flatMap(({ draft }) =>
    draft?.state === 'created' ? [draft.answer.outcome] : []
  );
  const failed = stories.filter(({ draft }) => draft?.state === 'failed').length;
  const created = outcomes.filter((outcome) => outcome === 'created').length;
  const said = isRunning
    ? say('import.running', { done: run?.done ?? 0, total: run?.total ?? 0 })
    : run
      ? say('import.result', { created, others: outcomes.length - created, failed })
      : (missing ?? say('import.nothingPublic'));
  return (
    <Sheet data-newsroom-says background="neutral0" shadow="tableShadow" padding={3} hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={4} wrap="wrap" justifyContent="space-between">
          <Box flex="1 1 12rem" role="status">
            <Typography tag="p" textColor="neutral800">
              {said}
            </Typography>
            {run && !isRunning && count > 0 && missing !== null && (
              <Typography tag="p" textColor="neutral700">
                {missing}
              </Typography>
            )}
          </Box>
          {isRunning ? (
            <Button type="button" variant="tertiary" onClick={onStop}>
              {say('import.stop')}
            </Button>
          ) : (
            <Button type="button" disabled={count === 0 || missing !== null} onClick={onCreate}>
              {say('import.create', { count })}
            </Button>
          )}
        </Flex>
        {isRunning && run && (
          <Bar value={run.done} max={run.total} aria-label={say('import.progress')} />
        )}
      </Flex>
    </Sheet>
  );
}
