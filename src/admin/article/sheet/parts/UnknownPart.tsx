import { Typography } from '@strapi/design-system';
import { useText } from '../../../messages';
import type { ZonePart } from '../zonePart';
import { PartFrame } from './PartFrame';

/** A component that the host added to stories: it keeps its place, and its fields are edited in Strapi's own form. */
export function UnknownPart({ nodeKey, part }: { nodeKey: string; part: ZonePart }) {
  const say = useText();
  return (
    <PartFrame nodeKey={nodeKey} title={part.__component}>
      <Typography variant="pi" tag="p" textColor="neutral600">
        {say('sheet.part.unknown')}
      </Typography>
    </PartFrame>
  );
}
