import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { StoryChangesAnswer } from '../../../../types/story-changes';

/** Asks once in what the saved draft of a story differs from what readers have. */
export function useStoryChanges(
  documentId: string,
  locale: string | null
): { changes: StoryChangesAnswer | null; failed: boolean } {
  const { get } = useFetchClient();
  const [changes, setChanges] = useState<StoryChangesAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    get<StoryChangesAnswer>(`/newsroom/articles/${encodeURIComponent(documentId)}/changes`, {
      params: { locale: locale ?? undefined },
    })
      .then(({ data }) => !isOver && setChanges(data))
      .catch(() => !isOver && setFailed(true));
    return () => {
      isOver = true;
    };
  }, [get, documentId, locale]);
  return { changes, failed };
}
