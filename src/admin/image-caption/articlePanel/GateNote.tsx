import { Box, Typography } from '@strapi/design-system';
import type { CaptionReview, GateResult } from '../../../../types/caption-review';
import { useText } from '../../messages';

interface GateNoteProps {
  captions: readonly CaptionReview[];
  /** Whether the editor has just tried to publish and was refused. */
  refused: boolean;
}

/** What publishing the story would do, said before somebody tries. */
export function GateNote({ captions, refused }: GateNoteProps) {
  const say = useText();
  const outgoing = captions.filter(({ willBePublished }) => willBePublished);
  const count = (result: GateResult) =>
    outgoing.filter(({ gateResult }) => gateResult === result).length;
  const [blocks, warns] = [count('blocks'), count('warns')];
  if (blocks > 0) {
    return (
      <Box background="danger100" borderColor="danger200" hasRadius padding={2} width="100%">
        <Typography variant="pi" fontWeight="bold" textColor="danger700" tag="p">
          {say(refused ? 'gate.refused' : 'gate.blocks', { count: blocks })}
        </Typography>
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say('gate.blocks.fix')}
        </Typography>
      </Box>
    );
  }
  if (warns > 0) {
    return (
      <Box background="warning100" borderColor="warning200" hasRadius padding={2} width="100%">
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say('gate.warns', { count: warns })}
        </Typography>
      </Box>
    );
  }
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {say('gate.passes')}
    </Typography>
  );
}
