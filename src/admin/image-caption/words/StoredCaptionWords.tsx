import { Flex } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { CaptionFields } from '../../../../types/caption-changes';
import { fieldsHeld, fieldsInConflict, heldPlace } from '../changes/heldChanges';
import { useCaptionChanges } from '../changes/useCaptionChanges';
import { savedHere } from '../changes/saveWithStory';
import { CaptionConflict } from './CaptionConflict';
import { useStoredCaptionQuery } from './captionWordsApi';
import { WORDS, WordsFields } from './WordsFields';

interface StoredCaptionWordsProps {
  caption: { documentId: string; locale: string | null };
  disabled: boolean;
}

/** The words of a caption that the story has, and what somebody else has saved of it meanwhile. */
export function StoredCaptionWords({ caption, disabled }: StoredCaptionWordsProps) {
  const { documentId, locale } = caption;
  const { held, write, rebase, drop } = useCaptionChanges();
  const { data, refetch } = useStoredCaptionQuery({ documentId, locale });
  const change = fieldsHeld(held, documentId);
  const updatedAt = data?.updatedAt;
  const isOlder = change !== undefined && updatedAt !== undefined && change.updatedAt !== updatedAt;
  const conflicts =
    change && data && isOlder
      ? fieldsInConflict({ ...change, read: { ...change.read, ...savedHere(documentId) } }, data)
      : [];

  const keep = useRef<() => void>(() => undefined);
  keep.current = () => {
    if (data && updatedAt) rebase({ documentId, updatedAt }, readOf(data));
  };
  // Who saved other fields than those that are written here is in nobody's way.
  useEffect(() => {
    if (isOlder && conflicts.length === 0) keep.current();
  }, [isOlder, conflicts.length]);
  // Another tab may have saved it.
  useEffect(() => {
    const again = () => void refetch();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [refetch]);

  if (!data || !updatedAt) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {conflicts.length > 0 && (
        <CaptionConflict
          theirs={data}
          fields={WORDS.filter((field) => conflicts.includes(field))}
          onKeep={keep.current}
          onTake={() => drop(documentId)}
        />
      )}
      <WordsFields
        values={{ ...readOf(data), ...change?.fields }}
        place={heldPlace(held, documentId)}
        isWritten={change !== undefined}
        disabled={disabled}
        onWrite={(written) => write({ documentId, updatedAt }, readOf(data), written)}
        onDrop={() => drop(documentId)}
      />
    </Flex>
  );
}

const readOf = (data: CaptionFields): CaptionFields =>
  Object.fromEntries(WORDS.map((field) => [field, data[field] ?? null]));
