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

/** A caption that does not go out, and what of it may be told. */
export interface RefusedCaption {
  caption: { documentId: string; key: string | null; caption: string | null };
  findings: readonly Finding[];
  /** Whether its words may. */
  isReadable: boolean;
  /** Whether a finding may, which may quote the story and other captions. */
  mayTell(finding: Finding): boolean;
}

/** Why a caption is not published, one problem for each finding that makes it wrong. */
export function problemsOf(
  { caption, findings, isReadable, mayTell }: RefusedCaption,
  path?: Problem['path']
): Problem[] {
  const words = isReadable ? (caption.caption ?? '') : '';
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN - 1).trimEnd()}…` : words;
  const named = isReadable ? `The caption “${shown}”` : 'A caption that you may not read';
  return findings
    .filter(({ rule, severity }) => severity === 'error' && !ENDED_BY_APPROVAL.has(rule))
    .map((finding) => {
      const { rule, message, evidence } = finding;
      const isTold = isReadable && mayTell(finding);
      const why = isTold ? message : 'what speaks against it is not for you to read.';
      return {
        path: path ?? [FIELDS[rule] ?? 'caption'],
        message: `${named} does not fit: ${why} Correct it, take it off its article, or have somebody override the check.`,
        about: {
          caption: caption.documentId,
          ...(isReadable && { key: caption.key, text: shown }),
          rule,
          ...(isTold && { evidence }),
        },
      };
    });
}
