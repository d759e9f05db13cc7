import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useText } from '../../messages';
import { usePanelOutletsQuery } from '../mirrorPanelApi';
import { OutletStatusBadges } from '../page/OutletStatusBadges';
import { outletPath } from '../paths';

/** On the home page: how each outlet stands. */
export function MirrorsWidget() {
  const say = useText();
  const { data, isLoading, isError } = usePanelOutletsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (isError || data === undefined) {
    return <Widget.Error>{say('mirrors.widget.failed')}</Widget.Error>;
  }
  if (data.outlets.length === 0) return <Widget.NoData>{say('mirrors.noOutlet')}</Widget.NoData>;
  return (
    <Flex data-newsroom-says direction="column" alignItems="stretch" gap={3}>
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        aria-label={say('mirrors.widget.list')}
      >
        {data.outlets.map((outlet) => (
          <Flex
            key={outlet.documentId}
            tag="li"
            direction="column"
            alignItems="flex-start"
            gap={2}
            paddingTop={3}
            paddingBottom={3}
            borderColor="neutral150"
            borderStyle="solid"
            borderWidth="0 0 1px 0"
          >
            <Link tag={NavLink} to={outletPath(outlet.documentId)}>
              <Typography textColor="primary600" dir="auto">
                {outlet.name}
              </Typography>
            </Link>
            <OutletStatusBadges outlet={outlet} />
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
