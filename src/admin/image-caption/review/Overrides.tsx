import { Box, Typography } from '@strapi/design-system';
import type { CaptionOverride } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { useWording } from './useWording';

const wrapping = { overflowWrap: 'anywhere' } as const;

/** Who let the caption be published all the same, when and why; those that ended are folded away. */
export function Overrides({ overrides }: { overrides: readonly CaptionOverride[] }) {
  const say = useText();
  const { moment } = useWording();
  const current = overrides.filter(({ endedAt }) => endedAt === null);
  const past = overrides.filter(({ endedAt }) => endedAt !== null);
  const line = ({ by, at, reason }: CaptionOverride) =>
    say('override.current', { by, at: moment(at), reason });
  if (overrides.length === 0) return null;
  return (
    <Box width="100%">
      {current.map((override) => (
        <Box
          key={override.at}
          background="warning100"
          borderColor="warning200"
          hasRadius
          padding={2}
        >
          <Typography variant="pi" textColor="neutral800" style={wrapping}>
            {line(override)}
          </Typography>
        </Box>
      ))}
      {past.length > 0 && (
        <details>
          <Typography variant="pi" textColor="neutral600" tag="summary">
            {say('override.past')}
          </Typography>
          <ul>
            {past.map((override) => (
              <Typography
                key={override.at}
                variant="pi"
                textColor="neutral600"
                tag="li"
                style={wrapping}
              >
                {line(override)}{' '}
                {override.endedAt !== null &&
                  say(`override.ended.${override.endedBecause ?? 'editor'}`, {
                    at: moment(override.endedAt),
                  })}
              </Typography>
            ))}
          </ul>
        </details>
      )}
    </Box>
  );
}
