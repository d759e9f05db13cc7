import type { RefusalReason } from '../../../../types/bulk-publish';
import { useFindingSentence } from '../../image-caption';
import { useText } from '../../messages';

/** Why a story was not published, in the language of the panel. */
export function useReasonSentence(): (reason: RefusalReason) => string {
  const say = useText();
  const finding = useFindingSentence();

  const ofCaption = ({ rule, evidence, text, message }: RefusalReason & { rule: string }) => {
    if (!evidence) {
      return text === undefined
        ? say('bulk.reason.caption.hidden')
        : say('bulk.reason.caption.untold', { text });
    }
    const found = finding({ rule, severity: 'error', message, evidence });
    return text === undefined ? found : say('bulk.reason.caption', { text, finding: found });
  };

  return (refusal) => {
    const { rule, reason, path, message } = refusal;
    if (rule !== undefined) return ofCaption({ ...refusal, rule });
    switch (reason) {
      case 'figure-without-caption':
        return say('readiness.figure-without-caption');
      case 'picture-in-text':
        return say('bulk.reason.picture');
      case 'empty':
        // Of what the newsroom has, only this must be there.
        return say(path[0] === 'headline' ? 'bulk.reason.headline' : 'bulk.reason.field');
      case 'gone':
        return say('bulk.reason.gone');
      case 'failed':
        return say('bulk.reason.failed');
      default:
        return path.length === 0 ? message : say('bulk.reason.field');
    }
  };
}
