import { useReasonSentence } from '../../article';
import { useText } from '../../messages';
import type { DeskReason, DeskRefusal } from './refusal';

const TIMES = {
  embargoed: 'desk.refused.embargoed',
  scheduled: 'desk.refused.scheduled',
  expired: 'desk.refused.expired',
  stale: 'desk.refused.stale',
} as const;

/** Why a story stayed where it was, in the language of the panel, each reason once. */
export function useRefusalText(): (refusal: DeskRefusal) => string[] {
  const say = useText();
  const sentence = useReasonSentence();
  const textOf = (reason: DeskReason): string => {
    const { code, rule, reason: known, message } = reason;
    if (code !== undefined && Object.hasOwn(TIMES, code))
      return say(TIMES[code as keyof typeof TIMES]);
    return rule !== undefined || known !== undefined ? sentence(reason) : message;
  };
  return ({ message, reasons }) =>
    reasons.length === 0
      ? [message || say('desk.refused.unknown')]
      : [...new Set(reasons.map(textOf))];
}
