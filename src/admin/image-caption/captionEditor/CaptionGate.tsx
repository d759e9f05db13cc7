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
  /** Whether the editor has just tried to publish and was refused. */
  refused: boolean;
}

/** What publishing the caption would do. */
export function CaptionGate({ gateResult, refused }: CaptionGateProps) {
  const say = useText();
  const isRefused = refused && gateResult === 'blocks';
  return (
    <Typography
      variant="pi"
      tag="p"
      fontWeight={gateResult === 'blocks' ? 'bold' : 'regular'}
      textColor={COLORS[gateResult]}
    >
      {isRefused && `${say('gate.refused.caption')} `}
      {say(`gate.caption.${gateResult}`)}
      {gateResult === 'blocks' && ` ${say('gate.blocks.fix')}`}
    </Typography>
  );
}
