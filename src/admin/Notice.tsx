import { Box, Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { SIGN_COLORS, type Tone } from './tones';
import { usePanelDirection } from './usePanelDirection';

interface NoteProps {
  tone: Tone;
  title: string;
  children?: ReactNode;
  /** At its end: what can be done about it. */
  action?: ReactNode;
  /** Whether it is read out as it appears. */
  live?: boolean;
}

/** A plain word to the editor, above what it is about. */
export function Notice({ tone, title, children, action, live = false }: NoteProps) {
  const direction = usePanelDirection();
  const Sign = tone === 'neutral' || tone === 'success' ? Information : WarningCircle;
  return (
    <Box
      data-newsroom-says
      // The panel is laid out from left to right in every language: what is said stands together at its own beginning.
      dir={direction}
      background={tone === 'neutral' ? 'neutral0' : `${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={4}
      {...(live && { role: 'status' })}
    >
      {/* Beside a form there is little room: what can be done then stands under what is said. */}
      <Flex gap={3} alignItems="flex-start" wrap="wrap">
        <Sign
          width="1.8rem"
          height="1.8rem"
          fill={SIGN_COLORS[tone]}
          aria-hidden
          style={{ flexShrink: 0, marginTop: '0.2rem' }}
        />
        <Flex direction="column" alignItems="stretch" gap={1} flex="1 1 16rem" minWidth={0}>
          <Typography tag="p" variant="omega" fontWeight="semiBold" textColor="neutral800">
            {title}
          </Typography>
          {children !== undefined && (
            <Typography
              // A line of text runs its own way; what has lines in it does not.
              tag={typeof children === 'string' ? 'p' : 'div'}
              variant="omega"
              textColor="neutral700"
              maxWidth="100%"
              {...(typeof children !== 'string' && { width: '100%' })}
            >
              {children}
            </Typography>
          )}
        </Flex>
        {action}
      </Flex>
    </Box>
  );
}
