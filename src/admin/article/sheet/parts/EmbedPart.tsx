import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useContext } from 'react';
import { useText } from '../../../messages';
import { TEXT_COLORS } from '../../../tones';
import { meantAddress } from '../editor/meantAddress';
import { StoryContext } from '../storyOfSheet';
import type { ZonePart } from '../zonePart';
import { asText } from './asText';
import { PartFrame } from './PartFrame';
import { PartLine } from './PartLine';
import { usePart } from './usePart';

/** Whose page it is, as a reader would name it; null where the address is none. */
function hostOf(url: string): string | null {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return null;
  }
}

/** What is shown from another site. Nothing of it is loaded here. */
export function EmbedPart({ nodeKey, part }: { nodeKey: string; part: ZonePart }) {
  const say = useText();
  const write = usePart(nodeKey);
  const { disabled } = useContext(StoryContext);
  const url = asText(part.url);
  const host = hostOf(url);
  const isAddress = meantAddress(url) !== null && host !== null;
  return (
    <PartFrame nodeKey={nodeKey} title={say('sheet.part.embed')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {isAddress && (
          <Box>
            <Link href={url} isExternal>
              {say('sheet.embed.open', { host })}
            </Link>
          </Box>
        )}
        <PartLine
          label={say('sheet.embed.url')}
          value={url}
          disabled={disabled}
          maxLength={255}
          onChange={(value) => write({ url: value.trim() })}
        />
        {url !== '' && !isAddress && (
          <Typography variant="pi" tag="p" textColor={TEXT_COLORS.danger}>
            {say('sheet.link.refused')}
          </Typography>
        )}
        <PartLine
          label={say('sheet.embed.title')}
          value={asText(part.title)}
          disabled={disabled}
          maxLength={255}
          onChange={(value) => write({ title: value === '' ? null : value })}
        />
      </Flex>
    </PartFrame>
  );
}
