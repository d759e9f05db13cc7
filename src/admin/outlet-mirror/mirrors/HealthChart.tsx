import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import type { HealthDay } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { daysInWords, HEALTH_TONES } from '../health';

const STEP = 5;
const HEIGHT = 24;
/** The least that is seen of a fault, be it one check of hundreds. */
const LEAST = 5;

/** The last thirty days, a bar each: green as often as it served the outlet, its worst above. */
export function HealthChart({ days }: { days: readonly HealthDay[] }) {
  const say = useText();
  const { formatDate } = useIntl();
  const { colors } = useTheme();
  // A day of checks is one of the outlet, wherever the editor sits.
  const named = (day: string) =>
    formatDate(`${day}T00:00:00Z`, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const { seen, whole, last } = daysInWords(days);
  const label =
    seen === 0
      ? say('mirrors.days.none')
      : last === null
        ? say('mirrors.days.allFine', { seen })
        : say('mirrors.days.some', {
            seen,
            whole,
            worst: say(`mirrors.health.${last.worst}`),
            day: named(last.day),
          });
  return (
    <svg
      role="img"
      aria-label={label}
      width={days.length * STEP}
      height={HEIGHT}
      viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      {days.map(({ day, checks, serving, worst }, index) => {
        const x = index * STEP;
        const fault =
          worst === null || worst === 'fine'
            ? 0
            : Math.max(LEAST, Math.round(((checks - serving) / checks) * HEIGHT));
        return (
          <g key={day}>
            <title>
              {worst === null
                ? say('mirrors.day.none', { day: named(day) })
                : say('mirrors.day', {
                    day: named(day),
                    checks,
                    serving,
                    worst: say(`mirrors.health.${worst}`),
                  })}
            </title>
            {/* Over the gap as well, so that every spot says its day. */}
            <rect x={x} y={0} width={STEP} height={HEIGHT} fill="transparent" />
            {worst === null ? (
              <rect x={x} y={HEIGHT - 3} width={STEP - 1} height={3} fill={colors.neutral300} />
            ) : (
              <>
                <rect
                  x={x}
                  y={fault}
                  width={STEP - 1}
                  height={HEIGHT - fault}
                  fill={colors.success500}
                />
                <rect
                  x={x}
                  y={0}
                  width={STEP - 1}
                  height={fault}
                  fill={HEALTH_TONES[worst] === 'danger' ? colors.danger600 : colors.warning500}
                />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
