import { Box, Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowClockwise } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { OutletMove } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { AddressText } from '../AddressText';
import { ChangesTab } from '../changes/ChangesTab';
import { CheckNotice } from '../check/CheckNotice';
import { useMirrorCheck } from '../check/useMirrorCheck';
import { SnippetTab } from '../snippet/SnippetTab';
import { KeysTab } from '../keys/KeysTab';
import { SourcesTab } from '../sources/SourcesTab';
import { usePanelOutletQuery, usePanelOutletsQuery } from '../mirrorPanelApi';
import { MirrorsTab } from '../mirrors/MirrorsTab';
import { MovedNotice } from '../move/MovedNotice';
import { PAGE } from '../paths';
import { useMirrorRights } from '../useMirrorRights';
import { OutletWarnings } from './OutletWarnings';

/** One outlet: its mirrors, what readers see of them, the keys, the sources and who changed what. */
export function OutletPage() {
  const say = useText();
  const { outlet: id = '' } = useParams();
  const rights = useMirrorRights();
  const { data, isLoading, isError, refetch } = usePanelOutletQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  const { data: all } = usePanelOutletsQuery();
  const check = useMirrorCheck(id, () => refetch());
  const [moved, setMoved] = useState<OutletMove | null>(null);
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const isOnly = all?.outlets.length === 1;
  const tabs = [
    [
      'mirrors',
      <MirrorsTab key="m" outlet={data} check={check} rights={rights} onMoved={setMoved} />,
    ],
    ['snippet', <SnippetTab key="h" outlet={data} />],
    ['keys', <KeysTab key="k" outlet={data} mayChange={rights.keys} />],
    ...(rights.sources ? [['sources', <SourcesTab key="s" outlet={data} />] as const] : []),
    ['changes', <ChangesTab key="c" outlet={data} mayUndo={rights.move} />],
  ] as const;
  return (
    <Page.Main>
      <Layouts.Header
        title={data.name}
        subtitle={
          data.address === null ? (
            say('mirrors.noAddress')
          ) : (
            <AddressText address={data.address} lines={1} />
          )
        }
        navigationAction={
          isOnly ? undefined : (
            <Link to={`/${PAGE}`} style={{ textDecoration: 'none' }}>
              <Flex tag="span" gap={1}>
                <ArrowLeft fill="primary600" aria-hidden />
                <Typography textColor="primary600">{say('mirrors.allOutlets')}</Typography>
              </Flex>
            </Link>
          )
        }
        primaryAction={
          rights.check &&
          data.mirrors.length > 0 && (
            <Button
              startIcon={<ArrowClockwise />}
              loading={check.running}
              onClick={() => check.start()}
            >
              {say('mirrors.checkAll')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {moved && (
            <MovedNotice move={moved} mayUndo={rights.move} onDone={() => setMoved(null)} />
          )}
          <OutletWarnings outlet={data} />
          <CheckNotice check={check} />
          <Tabs.Root defaultValue="mirrors">
            {/* On a phone they are wider than the page, which stays where it is. */}
            <Box overflow="auto">
              <Tabs.List aria-label={say('mirrors.tabs')}>
                {tabs.map(([name]) => (
                  // A label of two lines would stand over the edge of its tab.
                  <Tabs.Trigger key={name} value={name} style={{ whiteSpace: 'nowrap' }}>
                    {say(`mirrors.tab.${name}`)}
                  </Tabs.Trigger>
                ))}
              </Tabs.List>
            </Box>
            {tabs.map(([name, content]) => (
              <Tabs.Content key={name} value={name}>
                <Box paddingTop={4}>{content}</Box>
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
