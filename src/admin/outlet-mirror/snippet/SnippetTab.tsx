import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { PanelOutlet } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { AddressText } from '../AddressText';
import { CopyButton } from '../CopyButton';
import { EmptyState } from '../EmptyState';
import { usePanelSnippetQuery, usePanelKeysQuery } from '../mirrorPanelApi';
import { Notice } from '../../Notice';
import { PageSection } from '../PageSection';

const Preview = styled.iframe`
  width: 100%;
  height: 24rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: #fff;
`;

const Code = styled.pre`
  max-height: 24rem;
  overflow: auto;
  padding: ${({ theme }) => theme.spaces[3]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  text-align: left;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** The links to mirrors as readers see them: no scripts run in it, and its links lead nowhere. */
export function SnippetTab({ outlet }: { outlet: PanelOutlet }) {
  const say = useText();
  const options = { refetchOnMountOrArgChange: true };
  const { data, isLoading, isError } = usePanelSnippetQuery(outlet.documentId, options);
  const { data: keys } = usePanelKeysQuery(outlet.documentId, options);
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const { html, address } = data;
  if (html === '') {
    return (
      <EmptyState title={say('mirrors.snippet.empty')} hint={say('mirrors.snippet.empty.hint')} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {keys && keys.problem !== null && (
        <Notice tone="danger" title={say('mirrors.snippet.unsigned')}>
          {say(`mirrors.keys.problem.${keys.problem}`)}
        </Notice>
      )}
      <PageSection
        title={say('mirrors.snippet.preview')}
        hint={say('mirrors.snippet.preview.hint')}
      >
        <Preview sandbox="" srcDoc={html} title={say('mirrors.snippet.preview')} />
      </PageSection>
      <PageSection title={say('mirrors.snippet.use')} hint={say('mirrors.snippet.use.hint')}>
        <Flex gap={2} alignItems="center">
          <Typography variant="pi" fontWeight="bold">
            {say('mirrors.snippet.address')}
          </Typography>
          <AddressText address={address} />
          <CopyButton text={address} label={say('mirrors.snippet.copyAddress')} />
        </Flex>
        <Flex gap={2} alignItems="flex-start">
          <Code dir="ltr" tabIndex={0} style={{ flex: 1 }}>
            {html}
          </Code>
          <CopyButton text={html} label={say('mirrors.snippet.copyHtml')} />
        </Flex>
      </PageSection>
    </Flex>
  );
}
