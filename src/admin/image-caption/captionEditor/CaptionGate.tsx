import { Typography } from '@strapi/design-system';
import type { DeskCaption } from '../../../../types/captionDesk';
import { useText } from '../../messages';

const COLORS = { blocks: 'danger700', warns: 'warning700', passes: 'neutral600' } as const;

interface CaptionGateProps {
  gate: DeskCaption['gate'];
  /** Whether the editor has just tried to publish and was refused. */
  refused: boolean;
}

/** What publishing the caption would do. */
export function CaptionGate({ gate, refused }: CaptionGateProps) {
  const say = useText();
  const isRefused = refused && gate === 'blocks';
  return (
    <Typography
      variant="pi"
      tag="p"
      fontWeight={gate === 'blocks' ? 'bold' : 'regular'}
      textColor={COLORS[gate]}
    >
      {isRefused && `${say('gate.refused.caption')} `}
      {say(`gate.caption.${gate}`)}
      {gate === 'blocks' && ` ${say('gate.blocks.fix')}`}
    </Typography>
  );
}
