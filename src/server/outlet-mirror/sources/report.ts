import type { SourceCounts } from '../../../../types/mirror-panel';
import type { ParsedSource, RefusedEntry } from './parsedSource';

/** A mirror, as a report names it. */
export interface ReportLine {
  address: string;
  label: string;
  /** Why it is as it is: what was refreshed, or whose word stands. */
  note: string;
}

/** What the reading of a source came to. */
export interface SourceReport {
  format: ParsedSource['format'];
  dryRun: boolean;
  /** How many entries of the source are this outlet's, good or not. */
  entries: number;
  added: ReportLine[];
  refreshed: ReportLine[];
  retired: ReportLine[];
  /** Left as an editor has them. */
  kept: ReportLine[];
  unchanged: number;
  refused: RefusedEntry[];
  /** Why nothing was changed and an editor is asked; null where none is. */
  held: { reason: string; named: number; now: number } | null;
}

export const emptyReport = (
  { format, entries, refused }: ParsedSource,
  dryRun: boolean
): SourceReport => ({
  format,
  dryRun,
  entries: entries.length + refused.length,
  added: [],
  refreshed: [],
  retired: [],
  kept: [],
  unchanged: 0,
  refused: [...refused],
  held: null,
});

/** How many refused entries are told of, of a source that is bad all over. */
const TOLD = 5;

/** What a reading that was gone through with came to. */
export const countsOf = (report: SourceReport): SourceCounts => ({
  entries: report.entries,
  added: report.added.length,
  refreshed: report.refreshed.length,
  retired: report.retired.length,
  unchanged: report.unchanged,
  kept: report.kept.length,
  refused: report.refused.length,
});

/** What was refused, each with its place in the source and the reason; null where nothing was. */
export function refusedIn({ refused }: SourceReport): string | null {
  if (refused.length === 0) return null;
  const told = refused
    .slice(0, TOLD)
    .map(({ place, address, reason }) => `${place}${address ? ` (${address})` : ''}: ${reason}`);
  const more = refused.length - told.length;
  return [...told, ...(more > 0 ? [`And ${more} more entries were refused.`] : [])].join('\n');
}
