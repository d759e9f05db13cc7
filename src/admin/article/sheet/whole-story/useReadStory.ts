import { useCallback, useState } from 'react';
import { MOST_CHARACTERS, MOST_PIECES } from '../../../../../types/pasted-story';
import { readPieces, type Clipboard, type PasteNote } from '../paste';
import { labelled, type LabelledPiece } from './labelled';
import { useReadPastedStoryMutation } from './pastedStoryApi';

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
  label(index: number, role: LabelledPiece['role']): void;
}

const lengthOf = (texts: ReadonlyArray<{ text: string }>) =>
  texts.reduce((sum, { text }) => sum + text.length, 0);

/** Has a story that was pasted as a whole told apart. */
export function useReadStory(locale: string | null): ReadStory {
  const [ask] = useReadPastedStoryMutation();
  const [pieces, setPieces] = useState<readonly LabelledPiece[] | null>(null);
  const [notes, setNotes] = useState<readonly PasteNote[]>([]);
  const [fault, setFault] = useState<ReadingFault | null>(null);
  const [isReading, setIsReading] = useState(false);

  const read = useCallback(
    async (clipboard: Clipboard) => {
      // What is far too long is not looked at: a page of that size would hold the browser up.
      if (clipboard.text.length > MOST_CHARACTERS) return setFault('long');
      const story = readPieces(clipboard);
      if (story.pieces.length === 0) return setFault('empty');
      if (story.pieces.length > MOST_PIECES || lengthOf(story.pieces) > MOST_CHARACTERS) {
        return setFault('long');
      }
      setFault(null);
      setIsReading(true);
      try {
        const asked = story.pieces.map(({ form, text, paragraph }) => ({ form, text, paragraph }));
        const answer = await ask({ locale, pieces: asked }).unwrap();
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
    (index: number, role: LabelledPiece['role']) =>
      setPieces((now) => now?.map((each, at) => (at === index ? { ...each, role } : each)) ?? null),
    []
  );
  return { pieces, notes, fault, isReading, read, refuse, label };
}
