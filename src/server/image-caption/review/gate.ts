import type { Finding, GateResult } from '../../../../types/caption-review';
import { verdictOf } from '../checks';
import type { Problem } from '../../input/problems';
import type { Gate } from './checkOptions';

/** Findings that an approval ends: to publish a caption is to approve it for the picture it has. */
const ENDED_BY_APPROVAL: ReadonlySet<string> = new Set(['picture-changed', 'picture-unread']);

/**
 * Whether a caption may become public.
 *
 * @param overridden whether an editor let it pass, for the words and the picture it has
 */
export function gateResultOf(
  findings: readonly Finding[],
  gate: Gate,
  overridden: boolean
): GateResult {
  if (gate === 'off') return 'passes';
  const verdict = verdictOf(findings.filter(({ rule }) => !ENDED_BY_APPROVAL.has(rule)));
  if (verdict === 'fits') return 'passes';
  return verdict === 'wrong' && gate === 'block' && !overridden ? 'blocks' : 'warns';
}

/** The field of a caption that an editor goes to for a finding; the words where none is named. */
const FIELDS: Readonly<Record<string, string>> = { 'rights-expired': 'rightsExpire' };

const SHOWN = 80;

/** Why a caption is not published, one problem for each finding that makes it wrong. */
export function problemsOf(
  caption: { documentId: string; key: string | null; caption: string | null },
  findings: readonly Finding[],
  path?: Problem['path']
): Problem[] {
  const words = caption.caption ?? '';
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN - 1).trimEnd()}…` : words;
  return findings
    .filter(({ rule, severity }) => severity === 'error' && !ENDED_BY_APPROVAL.has(rule))
    .map(({ rule, message, evidence }) => ({
      path: path ?? [FIELDS[rule] ?? 'caption'],
      message: `The caption “${shown}” does not fit: ${message} Correct it, take it off its article, or have somebody override the check. [${rule}]`,
      about: { caption: caption.documentId, key: caption.key, rule, evidence },
    }));
}
