import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { PLAYER_ORIGINS, type Embed } from '../../../../embeds';
import { useText } from '../../../messages';

const Frame = styled.iframe<{ $ratio: number | null }>`
  display: block;
  width: 100%;
  max-width: ${({ $ratio }) => ($ratio !== null && $ratio < 1 ? '20rem' : '100%')};
  ${({ $ratio }) => ($ratio === null ? 'height: 26rem;' : `aspect-ratio: ${$ratio};`)}
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: white;
`;

interface EmbedPreviewProps {
  embed: Embed;
  /** As its makers write it. */
  site: string;
}

/** What another site shows, loaded from it only when somebody asks to see it. */
export function EmbedPreview({ embed: { player, ratio }, site }: EmbedPreviewProps) {
  const say = useText();
  const [isShown, setIsShown] = useState(false);
  // What the policy of the panel's pages does not know would be an empty frame.
  if (player === null || !PLAYER_ORIGINS.includes(new URL(player).origin)) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3} wrap="wrap">
        <Button
          variant="tertiary"
          size="S"
          startIcon={isShown ? <EyeStriked /> : <Eye />}
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {say(isShown ? 'sheet.embed.hide' : 'sheet.embed.show')}
        </Button>
        {!isShown && (
          <Box flex="1" minWidth="16rem">
            <Typography variant="pi" textColor="neutral600">
              {say('sheet.embed.loads', { site })}
            </Typography>
          </Box>
        )}
      </Flex>
      {isShown && (
        <Frame
          title={site}
          src={player}
          $ratio={ratio}
          // Of another origin than the panel, which it cannot reach or lead away.
          sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
          referrerPolicy="strict-origin-when-cross-origin"
          allow="fullscreen; encrypted-media; picture-in-picture"
        />
      )}
    </Flex>
  );
}
