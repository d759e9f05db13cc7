import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useContext } from 'react';
import { embedAt, embedInCode } from '../../../../embeds';
import { useText } from '../../../messages';
import { TEXT_COLORS } from '../../../tones';
import { StoryContext } from '../storyOfSheet';
import type { ZonePart } from '../zonePart';
import { asText } from '../../../asText';
import { EmbedPreview } from './EmbedPreview';
import { PartFrame } from './PartFrame';
import { LabelledField } from '../../../LabelledField';
import { usePart } from './usePart';

/** Names of sites as they write them. */
const SITES: Readonly<Partial<Record<string, string>>> = {
  bluesky: 'Bluesky',
  datawrapper: 'Datawrapper',
  facebook: 'Facebook',
  flourish: 'Flourish',
  instagram: 'Instagram',
  mastodon: 'Mastodon',
  soundcloud: 'SoundCloud',
  tiktok: 'TikTok',
  vimeo: 'Vimeo',
  x: 'X',
  youtube: 'YouTube',
};

/** Whose page it is, as a reader would name it. */
const siteOf = ({ provider, url }: { provider: string; url: string }) =>
  SITES[provider] ?? new URL(url).host;

/** What is shown from another site. Nothing of it is loaded unless somebody asks to see it. */
export function EmbedPart({ nodeKey, part }: { nodeKey: string; part: ZonePart }) {
  const say = useText();
  const write = usePart(nodeKey);
  const { disabled } = useContext(StoryContext);
  const url = asText(part.url);
  const embed = embedAt(url);
  // The code that a site hands out leads to its page.
  const writeAddress = (typed: string) => {
    const code = typed.trimStart().startsWith('<') ? embedInCode(typed.trim()) : null;
    write(
      code === null
        ? { url: typed.trim() }
        : { url: code.embed.url, ...(code.title && { title: code.title }) }
    );
  };
  return (
    <PartFrame nodeKey={nodeKey} title={say('sheet.part.embed')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {embed && (
          <Box>
            <Link href={embed.url} isExternal>
              {say('sheet.embed.open', { host: siteOf(embed) })}
            </Link>
          </Box>
        )}
        {embed && <EmbedPreview key={embed.url} embed={embed} site={siteOf(embed)} />}
        <LabelledField
          label={say('sheet.embed.url')}
          value={url}
          disabled={disabled}
          onChange={writeAddress}
        />
        {url !== '' && !embed && (
          <Typography variant="pi" tag="p" textColor={TEXT_COLORS.danger}>
            {say('sheet.link.refused')}
          </Typography>
        )}
        <LabelledField
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
