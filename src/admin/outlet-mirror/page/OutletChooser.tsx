import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, Navigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PanelOutletSummary } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { AddressText } from '../AddressText';
import { EmptyState } from '../EmptyState';
import { usePanelOutletsQuery } from '../mirrorPanelApi';
import { newOutlet, outletPath } from '../paths';
import { OutletStatusBadges } from './OutletStatusBadges';

const Card = styled(Link)`
  display: block;
  text-decoration: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
  padding: ${({ theme }) => theme.spaces[5]};
  &:hover,
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** The outlets, each with how it stands; with one only, straight into it. */
export function OutletChooser() {
  const say = useText();
  const { data, isLoading, isError } = usePanelOutletsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const { outlets } = data;
  const [only] = outlets;
  if (only && outlets.length === 1) return <Navigate to={outletPath(only.documentId)} replace />;
  return (
    <Page.Main>
      <Layouts.Header title={say('mirrors.title')} subtitle={say('mirrors.choose')} />
      <Layouts.Content>
        {outlets.length === 0 ? (
          <EmptyState
            title={say('mirrors.noOutlet')}
            hint={say('mirrors.noOutlet.hint')}
            action={
              <LinkButton tag={Link} to={newOutlet} variant="secondary">
                {say('mirrors.noOutlet.action')}
              </LinkButton>
            }
          />
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-newsroom-says>
            {outlets.map((outlet) => (
              <OutletCard key={outlet.documentId} outlet={outlet} />
            ))}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function OutletCard({ outlet }: { outlet: PanelOutletSummary }) {
  const say = useText();
  return (
    <Box tag="li">
      <Card to={outletPath(outlet.documentId)}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={6} wrap="wrap">
          <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1 1 30rem">
            <Typography variant="delta" tag="h2" dir="auto">
              {outlet.name}
            </Typography>
            {outlet.address === null ? (
              <Typography variant="pi" textColor="neutral600">
                {say('mirrors.noAddress')}
              </Typography>
            ) : (
              <AddressText address={outlet.address} lines={1} />
            )}
          </Flex>
          <OutletStatusBadges outlet={outlet} />
        </Flex>
      </Card>
    </Box>
  );
}
