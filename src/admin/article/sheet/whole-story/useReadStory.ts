import { useCallback, useState } from 'react';
import type { PieceRole } from '../../../../../types/pasted-story';
import type { Clipboard, PasteNote } from '../paste';
import { labelled, type LabelledPiece } from './labelled';
import { useReadPastedStoryMutation } from './pastedStoryApi';
import { askedPieces, piecesToRead } from './piecesToRead';

/** Why nothing can be taken over; `refused` by the browser, `failed` at the server. */
export type ReadingFault = 'empty' | 'failed' | 'long' | 'refused';

interface ReadStory {
  /** Null before anything was read. */
  pieces: readonly LabelledPiece[] | null;
  notes: readonly PasteNote[];
  fault: ReadingFault | null;
  isReading: boolean;
  read(clipboard: Clipboard): Promise<void>;
  /** Tells of a clipboard that did not come. */
  refuse(): void;
  /** @param roles one for each piece */
  label(roles: readonly PieceRole[]): void;
}

/** Has a story that was pasted as a whole told apart. */
export function useReadStory(locale: string | null): ReadStory {
  const [ask] = useReadPastedStoryMutation();
  const [pieces, setPieces] = useState<readonly LabelledPiece[] | null>(null);
  const [notes, setNotes] = useState<readonly PasteNote[]>([]);
  const [fault, setFault] = useState<ReadingFault | null>(null);
  const [isReading, setIsReading] = useState(false);

  const read = useCallback(
    async (clipboard: Clipboard) => {
      const story = piecesToRead(clipboard);
      if (typeof story === 'string') return setFault(story);
      setFault(null);
      setIsReading(true);
      try {
        const answer = await ask({ locale, pieces: askedPieces(story) }).unwrap();
        setPieces(labelled(story.pieces, answer.pieces));
        setNotes(story.notes);
      } catch {
        setFault('failed');
      } finally {
        setIsReading(false);
      }
    },
    [ask, locale]
  );
  const refuse = useCallback(() => setFault('refused'), []);
  const label = useCallback(
    (roles: readonly PieceRole[]) =>
      setPieces(
        (now) => now?.map((each, index) => ({ ...each, role: roles[index] ?? each.role })) ?? null
      ),
    []
  );
  return { pieces, notes, fault, isReading, read, refuse, label };
}
