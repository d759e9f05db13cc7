import type { CheckProgress, DeskMirror } from '../../../../types/mirrorDesk';

export type Look = Extract<CheckProgress, { step: 'looked' }>;

/** How far a check has come. */
export interface Progress {
  /** Null until the server has counted. */
  total: number | null;
  withoutTor: number;
  /** By mirror. */
  looks: Readonly<Record<string, Look>>;
  ended: boolean;
  failed: boolean;
}

export const BEGINNING: Progress = {
  total: null,
  withoutTor: 0,
  looks: {},
  ended: false,
  failed: false,
};

/** How far it has come after one more line of the answer. */
export function afterLine(progress: Progress, line: CheckProgress): Progress {
  switch (line.step) {
    case 'began':
      return { ...progress, total: line.total, withoutTor: line.withoutTor };
    case 'looked':
      return { ...progress, looks: { ...progress.looks, [line.mirror]: line } };
    case 'ended':
      return { ...progress, ended: true };
    case 'failed':
      return { ...progress, failed: true };
  }
}

/** A mirror with what was just found of it, before the rest of the page knows. */
export function withLook(mirror: DeskMirror, looks: Progress['looks']): DeskMirror {
  const look = looks[mirror.documentId];
  if (!look) return mirror;
  const { verdict, message, latencyMs, checkedAt } = look;
  return { ...mirror, verdict, message, latencyMs, checkedAt, confirmed: true };
}
