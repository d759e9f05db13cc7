import { useCallback, useRef, useState } from 'react';
import { useReason } from '../../outlet-mirror';
import { useText } from '../../messages';
import { useCreateDraftMutation } from '../importApi';
import { isAsked, storiesOf, type ImportedSource, type ImportedStory } from '../imported';
import { assembled } from '../review/assembled';
import type { ImportPlace } from './place';

/** How far a run has come. */
interface Run {
  done: number;
  total: number;
  isRunning: boolean;
}

interface Drafts {
  /** The latest run; null before the first. */
  run: Run | null;
  create(): Promise<void>;
  /** Ends behind the story that is being created; the others stay as they are. */
  stop(): void;
}

/** Creates the drafts of all chosen stories one by one, so that one that fails leaves the others. */
export function useDrafts(
  sources: readonly ImportedSource[],
  localeOf: (story: ImportedStory) => string,
  placeOf: (story: ImportedStory) => ImportPlace,
  change: (story: string, change: Partial<Pick<ImportedStory, 'draft'>>) => void
): Drafts {
  const say = useText();
  const reasonOf = useReason();
  const [ask] = useCreateDraftMutation();
  const [run, setRun] = useState<Run | null>(null);
  const isStopped = useRef(false);

  /** What the server says; a browser says of a connection that broke what no editor understands. */
  const reasonFor = (error: Parameters<typeof reasonOf>[0]) => {
    const unknown = say('import.failed.unknown');
    return error && 'status' in error ? reasonOf(error, unknown) : unknown;
  };

  const create = async () => {
    const asked = storiesOf(sources).filter(isAsked);
    isStopped.current = false;
    for (const [done, story] of asked.entries()) {
      if (isStopped.current) {
        setRun({ done, total: asked.length, isRunning: false });
        return;
      }
      setRun({ done, total: asked.length, isRunning: true });
      change(story.id, { draft: { state: 'creating' } });
      const answer = await ask({
        locale: localeOf(story),
        outlet: placeOf(story).outlet,
        section: placeOf(story).section,
        story: assembled(story.read, story.roles),
      });
      change(story.id, {
        draft:
          'error' in answer
            ? { state: 'failed', reason: reasonFor(answer.error) }
            : { state: 'created', answer: answer.data },
      });
    }
    setRun({ done: asked.length, total: asked.length, isRunning: false });
  };
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  return { run, create, stop };
}
