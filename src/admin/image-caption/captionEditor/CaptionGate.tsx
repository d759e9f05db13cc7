import { Typography } from '@strapi/design-system';
import type { GateResult } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';

const COLORS = {
  blocks: TEXT_COLORS.danger,
  warns: TEXT_COLORS.warning,
  passes: 'neutral600',
} as const;

interface CaptionGateProps {
  gateResult: GateResult;
  /** Whether its picture or its words are missing, without which none is published. */
  isUnfinished: boolean;
  /** Whether the editor has just tried to publish and was refused. */
  refused: boolean;
}

/** What publishing the caption would do. */
export function CaptionGate({ gateResult, isUnfinished, refused }: CaptionGateProps) {
  const say = useText();
  const blocks = isUnfinished || gateResult === 'blocks';
  return (
    <Typography
      variant="pi"
      tag="p"
      fontWeight={blocks ? 'bold' : 'regular'}
      textColor={COLORS[isUnfinished ? 'blocks' : gateResult]}
    >
      {refused && blocks && `${say('gate.refused.caption')} `}
      {say(isUnfinished ? 'gate.caption.unfinished' : `gate.caption.${gateResult}`)}
      {!isUnfinished && blocks && ` ${say('gate.blocks.fix')}`}
    </Typography>
  );
}
