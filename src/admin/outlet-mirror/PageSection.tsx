import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface PanelProps {
  title: string;
  hint?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the page on a sheet of its own. */
export const PageSection = ({ title, hint, action, children }: PanelProps) => (
  <Box background="neutral0" shadow="tableShadow" hasRadius padding={6} data-newsroom-says>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 30rem">
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
          {hint !== undefined && (
            <Typography tag="p" textColor="neutral600">
              {hint}
            </Typography>
          )}
        </Flex>
        {action}
      </Flex>
      {children}
    </Flex>
  </Box>
);
