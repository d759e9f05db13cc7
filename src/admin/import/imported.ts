import type { CreateDraftAnswer, ReadFile, ReadStory } from '../../../types/import-page';
import type { PieceRole } from '../../../types/pasted-story';
import type { ImportPlace } from './drafts/place';

/** What became of a story that was to be a draft. */
export type DraftState =
  | { state: 'creating' }
  | { state: 'created'; answer: CreateDraftAnswer }
  | { state: 'failed'; reason: string };

/** A story that was read, with what the editor has decided. */
export interface ImportedStory {
  id: string;
  read: ReadStory;
  /** One for each piece. */
  roles: readonly PieceRole[];
  isChosen: boolean;
  /** Null where it goes where the others do. */
  place: ImportPlace | null;
  /** Null before it was asked for. */
  draft: DraftState | null;
}

/** A file, or what was pasted. */
export interface ImportedSource {
  id: string;
  name: string;
  /** `failed` where the server did not answer. */
  state: 'waiting' | 'read' | 'failed';
  format: string | null;
  title: string | null;
  stories: readonly ImportedStory[];
  refused: ReadFile['refused'];
  hasMore: boolean;
}

export const hasHeadline = ({ roles }: ImportedStory): boolean => roles.includes('headline');

/** Whether a story is to be created with the others. */
export const isAsked = (story: ImportedStory): boolean =>
  story.isChosen && hasHeadline(story) && story.draft?.state !== 'created';

export const storiesOf = (sources: readonly ImportedSource[]): ImportedStory[] =>
  sources.flatMap(({ stories }) => stories);

export const waitingSource = (id: string, name: string): ImportedSource => ({
  id,
  name,
  state: 'waiting',
  format: null,
  title: null,
  stories: [],
  refused: [],
  hasMore: false,
});

/** A source as the server has read it. */
export const sourceRead = (
  source: ImportedSource,
  { stories, ...file }: Omit<ReadFile, 'name'>
): ImportedSource => ({
  ...source,
  state: 'read',
  ...file,
  stories: stories.map((read, index) => ({
    id: `${source.id}.${index}`,
    read,
    roles: read.pieces.map(({ role }) => role),
    isChosen: true,
    place: null,
    draft: null,
  })),
});

/** The sources with one story changed. */
export const withStory = (
  sources: readonly ImportedSource[],
  id: string,
  change: Partial<Omit<ImportedStory, 'id' | 'read'>>
): ImportedSource[] =>
  sources.map((source) =>
    source.stories.some((story) => story.id === id)
      ? {
          ...source,
          stories: source.stories.map((story) =>
            story.id === id ? { ...story, ...change } : story
          ),
        }
      : source
  );
