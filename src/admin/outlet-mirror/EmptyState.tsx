import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface EmptyProps {
  title: string;
  hint: string;
  action?: ReactNode;
}

/** Where there is nothing yet: why, and what to do. */
export const EmptyState = ({ title, hint, action }: EmptyProps) => (
  <Box background="neutral0" shadow="tableShadow" hasRadius padding={8} data-newsroom-says>
    <Flex direction="column" alignItems="center" gap={3}>
      <Typography variant="delta" tag="p" textAlign="center">
        {title}
      </Typography>
      <Box maxWidth="64rem">
        <Typography tag="p" textColor="neutral600" textAlign="center">
          {hint}
        </Typography>
      </Box>
      {action}
    </Flex>
  </Box>
);
