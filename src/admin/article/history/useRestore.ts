import { useState } from 'react';
import type {
  RestoreVersionAnswer,
  RestoreVersionRequest,
  StoryVersion,
} from '../../../../types/history';
import { useRestoreVersionMutation, type StoryAsked } from './historyApi';

/** What became of a version that was to be put back. */
export type RestoreState =
  | { is: 'idle' | 'failed' }
  | { is: 'refused'; message: string }
  | { is: 'done'; left: RestoreVersionAnswer['left'] };

/** Puts a version back, or parts of it. */
export function useRestore(story: StoryAsked, version: StoryVersion) {
  const [restore, { isLoading }] = useRestoreVersionMutation();
  const [state, setState] = useState<RestoreState>({ is: 'idle' });
  const put = async (wanted: RestoreVersionRequest) => {
    try {
      const { left } = await restore({ ...story, version: version.id, wanted }).unwrap();
      setState({ is: 'done', left });
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  return { state, isBusy: isLoading, put: (wanted: RestoreVersionRequest) => void put(wanted) };
}

/** Why the server refused it, as it says it: as it refuses a save. */
function refusalOf(error: unknown): RestoreState {
  const said = typeof error === 'object' && error !== null && 'message' in error && error.message;
  return typeof said === 'string' && said !== ''
    ? { is: 'refused', message: said }
    : { is: 'failed' };
}
