import type { CheckProgress, PanelMirror } from '../../../../types/mirror-panel';

type CheckedMirror = Extract<CheckProgress, { step: 'checked' }>;

/** How far a check has come. */
export interface CheckSoFar {
  /** Null until the server has counted. */
  total: number | null;
  withoutTor: number;
  /** By mirror. */
  results: Readonly<Record<string, CheckedMirror>>;
  ended: boolean;
  failed: boolean;
}

export const BEGINNING: CheckSoFar = {
  total: null,
  withoutTor: 0,
  results: {},
  ended: false,
  failed: false,
};

/** How far it has come after one more line of the answer. */
export function afterLine(progress: CheckSoFar, line: CheckProgress): CheckSoFar {
  switch (line.step) {
    case 'began':
      return { ...progress, total: line.total, withoutTor: line.withoutTor };
    case 'checked':
      return { ...progress, results: { ...progress.results, [line.mirror]: line } };
    case 'ended':
      return { ...progress, ended: true };
    case 'failed':
      return { ...progress, failed: true };
  }
}

/** A mirror with what was just found of it, before the rest of the page knows. */
export function withResult(mirror: PanelMirror, results: CheckSoFar['results']): PanelMirror {
  const result = results[mirror.documentId];
  if (!result) return mirror;
  const { health, message, latencyMs, checkedAt } = result;
  return { ...mirror, health, message, latencyMs, checkedAt, confirmed: true };
}
