import { Box, Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowClockwise } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { OutletMove } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Address } from '../Address';
import { ChangesTab } from '../changes/ChangesTab';
import { CheckNote } from '../check/CheckNote';
import { useCheck } from '../check/useCheck';
import { FooterTab } from '../footer/FooterTab';
import { KeysTab } from '../keys/KeysTab';
import { ListsTab } from '../lists/ListsTab';
import { useDeskOutletQuery, useDeskOutletsQuery } from '../mirrorDeskApi';
import { MirrorsTab } from '../mirrors/MirrorsTab';
import { MovedNote } from '../move/MovedNote';
import { PAGE } from '../paths';
import { useMirrorRights } from '../useMirrorRights';
import { OutletWarnings } from './OutletWarnings';

/** One outlet: its mirrors, what readers see of them, the keys, the lists and who changed what. */
export function OutletPage() {
  const say = useText();
  const { outlet: id = '' } = useParams();
  const rights = useMirrorRights();
  const { data, isLoading, isError, refetch } = useDeskOutletQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  const { data: all } = useDeskOutletsQuery();
  const check = useCheck(id, () => refetch());
  const [moved, setMoved] = useState<OutletMove | null>(null);
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const isOnly = all?.outlets.length === 1;
  const tabs = [
    [
      'mirrors',
      <MirrorsTab key="m" outlet={data} check={check} rights={rights} onMoved={setMoved} />,
    ],
    ['footer', <FooterTab key="f" outlet={data} />],
    ['keys', <KeysTab key="k" outlet={data} mayChange={rights.keys} />],
    ...(rights.lists ? [['lists', <ListsTab key="l" outlet={data} />] as const] : []),
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
            <Address address={data.address} lines={1} />
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
          {moved && <MovedNote move={moved} mayUndo={rights.move} onDone={() => setMoved(null)} />}
          <OutletWarnings outlet={data} />
          <CheckNote check={check} />
          <Tabs.Root defaultValue="mirrors">
            <Tabs.List aria-label={say('mirrors.tabs')}>
              {tabs.map(([name]) => (
                <Tabs.Trigger key={name} value={name}>
                  {say(`mirrors.tab.${name}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
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
