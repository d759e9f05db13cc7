import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { TEXT_COLORS } from '../../tones';

interface CardAlertProps {
  title: string;
  /** Whether it is read out as it appears. */
  live?: boolean;
  children: ReactNode;
}

/** What keeps a story from going out, on a card: as a notice, in less room. */
export const CardAlert = ({ title, live = false, children }: CardAlertProps) => (
  <Box
    background="danger100"
    borderColor="danger200"
    hasRadius
    padding={2}
    {...(live && { role: 'status' })}
  >
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor={TEXT_COLORS.danger}>
        {title}
      </Typography>
      {children}
    </Flex>
  </Box>
);
