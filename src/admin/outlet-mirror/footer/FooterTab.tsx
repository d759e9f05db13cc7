import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { DeskOutlet } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Address } from '../Address';
import { CopyButton } from '../CopyButton';
import { Empty } from '../Empty';
import { useDeskFooterQuery, useDeskKeysQuery } from '../mirrorDeskApi';
import { Note } from '../Note';
import { Panel } from '../Panel';

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

/** The footer as readers see it: no scripts run in it, and its links lead nowhere. */
export function FooterTab({ outlet }: { outlet: DeskOutlet }) {
  const say = useText();
  const options = { refetchOnMountOrArgChange: true };
  const { data, isLoading, isError } = useDeskFooterQuery(outlet.documentId, options);
  const { data: keys } = useDeskKeysQuery(outlet.documentId, options);
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const { html, address } = data;
  if (html === '') {
    return <Empty title={say('mirrors.footer.empty')} hint={say('mirrors.footer.empty.hint')} />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {keys && keys.problem !== null && (
        <Note tone="danger" title={say('mirrors.footer.unsigned')}>
          {say(`mirrors.keys.problem.${keys.problem}`)}
        </Note>
      )}
      <Panel title={say('mirrors.footer.preview')} hint={say('mirrors.footer.preview.hint')}>
        <Preview sandbox="" srcDoc={html} title={say('mirrors.footer.preview')} />
      </Panel>
      <Panel title={say('mirrors.footer.use')} hint={say('mirrors.footer.use.hint')}>
        <Flex gap={2} alignItems="center">
          <Typography variant="pi" fontWeight="bold">
            {say('mirrors.footer.address')}
          </Typography>
          <Address address={address} />
          <CopyButton text={address} label={say('mirrors.footer.copyAddress')} />
        </Flex>
        <Flex gap={2} alignItems="flex-start">
          <Code dir="ltr" tabIndex={0} style={{ flex: 1 }}>
            {html}
          </Code>
          <CopyButton text={html} label={say('mirrors.footer.copyHtml')} />
        </Flex>
      </Panel>
    </Flex>
  );
}
