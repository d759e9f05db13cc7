import type { Finding, Severity, Verdict } from '../../../../types/caption-review';
import type { CaptionUnderTest } from './caption';
import { foundByOwn, type OwnCaptionCheck } from './ownCheck';
import { relationToStory } from './relation/relation';
import { captionRules, type CaptionRuleName } from './rules';
import { defaultThresholds, type CheckThresholds } from './thresholds';

export interface CheckedCaption {
  verdict: Verdict;
  /** 1 where everything speaks for the caption, 0 where everything speaks against it. */
  score: number;
  /** The most severe first. */
  findings: Finding[];
}

/** How strict a newsroom is; the option `captions`. */
export interface CaptionCheckOptions {
  thresholds?: Partial<CheckThresholds> | undefined;
  /** Severities other than the table's, by rule; `off` leaves a rule out. */
  severities?: Partial<Record<CaptionRuleName, Severity | 'off' | undefined>>;
  /** Checks of the project's own, which are made behind the newsroom's. */
  ownChecks?: readonly OwnCaptionCheck[];
}

const VERDICTS: Readonly<Record<Severity, Verdict>> = {
  error: 'wrong',
  warning: 'look-again',
  info: 'fits',
};
const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };
/** What each finding leaves of the score. */
const LEFT: Readonly<Record<Severity, number>> = { error: 0.4, warning: 0.8, info: 1 };
/** Where there is nothing to compare, nothing speaks for the caption or against it. */
const UNKNOWN = 0.75;

/** Holds a caption to every rule, and to what a project checks beside them. */
export function checkCaption(
  caption: CaptionUnderTest,
  options: CaptionCheckOptions = {}
): CheckedCaption {
  const thresholds = { ...defaultThresholds, ...options.thresholds };
  const names = Object.keys(captionRules) as CaptionRuleName[];
  const findings: Finding[] = names.flatMap((name): Finding[] => {
    const severity = options.severities?.[name];
    if (severity === 'off') return [];
    const found = captionRules[name].check(caption, thresholds);
    return severity === undefined ? found : found.map((finding) => ({ ...finding, severity }));
  });
  findings.push(...(options.ownChecks ?? []).flatMap((own) => foundByOwn(own, caption)));
  findings.sort((one, other) => SEVERITY_RANK[other.severity] - SEVERITY_RANK[one.severity]);
  const likelihood = relationToStory(caption)?.likelihood ?? UNKNOWN;
  return { verdict: verdictOf(findings), score: scoreOf(findings, likelihood), findings };
}

/** The verdict is the most severe finding's. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const mostSevere = findings.reduce<Severity>(
    (worst, { severity }) => (SEVERITY_RANK[severity] > SEVERITY_RANK[worst] ? severity : worst),
    'info'
  );
  return VERDICTS[mostSevere];
}

/** @param likelihood that the caption is of its story; left out where that is not to be told */
export function scoreOf(findings: readonly Finding[], likelihood = UNKNOWN): number {
  return findings.reduce((score, { severity }) => score * LEFT[severity], likelihood);
}
