import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { StoryVersion } from '../../../../types/history';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { Choice } from '../preview/Choice';
import { Comparison, type Against } from './Comparison';
import { useHistoryQuery, type StoryAsked } from './historyApi';
import { VersionLine } from './VersionLine';

const Wide = styled(Modal.Content)`
  width: min(120rem, 96vw);
  max-width: none;
  max-height: 94vh;
`;

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(22rem, 1fr) minmax(0, 3fr);
  gap: 2.4rem;
  align-items: start;
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Line = styled.button<{ $chosen: boolean }>`
  display: block;
  width: 100%;
  padding: 1.2rem;
  text-align: start;
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid
    ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral150)};
  background: ${({ theme, $chosen }) =>
    $chosen ? theme.colors.primary100 : theme.colors.neutral0};
`;

const AGAINST: readonly Against[] = ['before', 'draft'];

/** All versions of a story, one of them beside the one before it or beside the draft. */
export function HistoryDialog(story: StoryAsked) {
  const say = useText();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<StoryVersion | null>(null);
  const [against, setAgainst] = useState<Against>('before');
  const { data, isError, isFetching } = useHistoryQuery({ ...story, page });
  const shown = chosen ?? data?.versions[0] ?? null;
  const pageCount = data?.pagination.pageCount ?? 1;
  const turn = (to: number) => {
    setPage(to);
    setChosen(null);
  };
  return (
    <Wide aria-describedby={undefined} data-newsroom="history">
      <Modal.Header>
        <Modal.Title>{say('history.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {isError ? (
          <Notice tone="danger" title={say('history.failed')} />
        ) : data === undefined || shown === null ? (
          <Loader small>{say('history.loading')}</Loader>
        ) : (
          <Columns>
            <Flex direction="column" alignItems="stretch" gap={2} aria-busy={isFetching}>
              {data.versions.map((version) => (
                <Line
                  key={version.id}
                  type="button"
                  $chosen={version.id === shown.id}
                  aria-pressed={version.id === shown.id}
                  onClick={() => setChosen(version)}
                >
                  <VersionLine version={version} />
                </Line>
              ))}
              {pageCount > 1 && (
                <Flex justifyContent="space-between" gap={2}>
                  <Button variant="tertiary" disabled={page === 1} onClick={() => turn(page - 1)}>
                    {say('history.newer')}
                  </Button>
                  <Typography variant="pi">
                    {say('history.page', { page, pages: pageCount })}
                  </Typography>
                  <Button
                    variant="tertiary"
                    disabled={page >= pageCount}
                    onClick={() => turn(page + 1)}
                  >
                    {say('history.older')}
                  </Button>
                </Flex>
              )}
            </Flex>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Box>
                <Choice<Against>
                  label={say('history.against')}
                  options={AGAINST.map((value) => [value, say(`history.against.${value}`)])}
                  chosen={against}
                  onChoose={setAgainst}
                />
              </Box>
              <Comparison
                key={`${shown.id} ${against}`}
                story={story}
                version={shown}
                against={against}
                mayRestore={data.mayRestore}
              />
            </Flex>
          </Columns>
        )}
      </Modal.Body>
    </Wide>
  );
}
