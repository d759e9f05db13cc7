import { Typography } from '@strapi/design-system';
import { defaultThresholds } from '../../../server/image-caption/checks/thresholds';
import type { Finding } from '../../../../types/captionDesk';
import { useText } from '../../messages';

interface LengthCounterProps {
  text: string;
  findings: readonly Finding[];
}

/** How long the caption is, and how long a caption is at most. */
export function LengthCounter({ text, findings }: LengthCounterProps) {
  const say = useText();
  const count = text.trim().length;
  // A newsroom may have set another limit; a caption that is too long tells it.
  const told = findings.find(({ rule }) => rule === 'too-long')?.evidence.limit;
  const limit = typeof told === 'number' ? told : defaultThresholds.longestCaption;
  const over = count - limit;
  return (
    <Typography
      variant="pi"
      tag="p"
      textColor={over > 0 ? 'danger600' : 'neutral600'}
      fontWeight={over > 0 ? 'bold' : 'regular'}
    >
      {over > 0
        ? say('editor.length.over', { count, limit, over })
        : say('editor.length', { count, limit })}
    </Typography>
  );
}
