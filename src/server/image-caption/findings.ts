export type Severity = 'error' | 'warning' | 'info';

/** What a check has found about a caption, with what it compared with what. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** One sentence for the editor. */
  message: string;
  evidence: Readonly<Record<string, unknown>>;
}
