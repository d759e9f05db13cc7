import { Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';

interface LengthCounterProps {
  text: string;
  /** Characters. */
  limit: number;
}

/** How long the caption is, and how long a caption is at most. */
export function LengthCounter({ text, limit }: LengthCounterProps) {
  const say = useText();
  const count = text.trim().length;
  const over = count - limit;
  return (
    <Typography
      variant="pi"
      tag="p"
      textColor={over > 0 ? TEXT_COLORS.danger : 'neutral600'}
      fontWeight={over > 0 ? 'bold' : 'regular'}
    >
      {over > 0
        ? say('editor.length.over', { count, limit, over })
        : say('editor.length', { count, limit })}
    </Typography>
  );
}
