import type { WriteWay } from '../options';
import type { PageRead } from '../pageOfCopy';
import type { PictureSource } from '../pictures';
import type { StoryProblem } from '../story';

/**
 * `kept`: the source changed only where somebody changed the story here, which stands. `skipped`: the same
 * source named the story before. `refused`: nothing of it was written; the problems say why.
 */
type StoryOutcome = 'created' | 'updated' | 'unchanged' | 'kept' | 'skipped' | 'refused';

/** What became of one story of a source. */
export interface StoryReport {
  /** Where in the source, e.g. "item 12". */
  place: string;
  outcome: StoryOutcome;
  documentId: string | null;
  headline: string | null;
  slug: string | null;
  status: 'draft' | 'published' | 'withdrawn' | null;
  problems: StoryProblem[];
}

export type ImportSummary = Readonly<Record<StoryOutcome, number>>;

/** An editor of the admin panel who imports, and what they have chosen. */
export interface ImportingEditor {
  /** The editor's number, as who wrote the stories. */
  id: number;
  /** Where the stories go, by document identifiers, whatever they say themselves. */
  into: { outlet: string | null; section: string | null };
  /** @throws ApplicationError where the editor may not do that to a story that is here; nothing of it is written */
  allow(action: 'read' | 'update', story: { documentId: string; locale: string }): Promise<void>;
}

export interface ImportStoriesOptions {
  /** Language to store the stories in; their own, else the newsroom's default otherwise. */
  locale?: string | undefined;
  /** The outlet's name; wins over what the source says. */
  outlet?: string | undefined;
  /** Where the stories were read; what stands on a host that nobody declared is not trusted. */
  page?: PageRead | undefined;
  /** `as-source`, the default: what the source had published is published. */
  publish?: 'as-source' | 'draft' | undefined;
  /** Does everything and then takes it back; no picture is fetched. */
  dryRun?: boolean | undefined;
  /** The host's option `import.through` otherwise. */
  through?: WriteWay | undefined;
  /** Where the bytes of pictures come from; without one captions wait as drafts for their pictures. */
  pictures?: PictureSource | null | undefined;
  /** Who imports, where that is no program; stories go by the Document Service then. */
  editor?: ImportingEditor | undefined;
  /** Told of each story once it is written for good, in the order of the source. */
  onReport?: ((report: StoryReport) => void | Promise<void>) | undefined;
}
